package io.huihuan.identity;

/** A team as other modules know one, with the department it belongs to. */
public record TeamRef(TeamId id, String name, DepartmentId departmentId, String departmentName) {}
