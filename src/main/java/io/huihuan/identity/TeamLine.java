package io.huihuan.identity;

/**
 * A team in the administrator's list.
 *
 * @param version what the person saw; sent back with a change
 * @param members how many enabled people are members
 * @param imported whether an import made it
 */
public record TeamLine(
        TeamId id,
        long version,
        String name,
        DepartmentId department,
        String departmentName,
        long members,
        boolean imported) {}
