/** Where figures are meant to go: Goal 目标, and the straight path from where they were. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.huihuan.insight.goal;
