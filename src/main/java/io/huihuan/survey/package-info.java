/**
 * What customers say when asked: Questionnaire 问卷, Dimension 维度, Invitation 邀请, Response 答卷, Cleaning 数据清洗,
 * Intervention 低分干预.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "identity", "customer", "customer::contact", "calendar", "ticket"})
package io.huihuan.survey;
