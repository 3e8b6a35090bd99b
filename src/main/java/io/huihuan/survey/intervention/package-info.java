/**
 * What follows a low score: Intervention 低分干预, an episode 一次 of one customer that a supervisor has to see to in time, and
 * that goes to the next level 上一级 when nobody did.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("intervention")
package io.huihuan.survey.intervention;
