/**
 * Figures over many tickets and responses: Figure 指标, Goal 目标, Alert 预警. They are computed from a column store that
 * follows the change feed and can be rebuilt at any time.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "customer",
            "calendar",
            "ticket",
            "ticket :: sla",
            "survey",
            "survey :: intervention"
        })
package io.huihuan.insight;
