package io.huihuan.identity.ui;

import io.huihuan.identity.DepartmentLine;
import io.huihuan.identity.TeamLine;

/** A line of the organisation's tree. */
sealed interface Unit {

    String name();

    long people();

    /** A department; below it are its departments and its teams. */
    record OfDepartment(DepartmentLine department) implements Unit {
        @Override
        public String name() {
            return department.name();
        }

        @Override
        public long people() {
            return department.people();
        }
    }

    /** A team; nothing is below it. */
    record OfTeam(TeamLine team) implements Unit {
        @Override
        public String name() {
            return team.name();
        }

        @Override
        public long people() {
            return team.members();
        }
    }
}
