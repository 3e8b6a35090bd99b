/**
 * Who works here and what each may do: Department 部门, Team 团队, Person 员工, Role 角色, Permission 权限, Scope 数据范围,
 * API token 接口令牌.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui"})
package io.huihuan.identity;
