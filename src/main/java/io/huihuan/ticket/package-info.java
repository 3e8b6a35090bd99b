/**
 * Requests and their clocks: Ticket 工单, Stage 阶段, Transition 阶段流转, Category 问题分类, Urgency 紧急程度, Complaint grade
 * 投诉等级, Touchpoint 触点, Collaboration task 协同任务, Hold 挂起, SLA policy SLA 策略.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "identity", "customer", "calendar"})
package io.huihuan.ticket;
