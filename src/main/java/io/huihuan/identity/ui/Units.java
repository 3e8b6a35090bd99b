package io.huihuan.identity.ui;

import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentLine;
import io.huihuan.identity.TeamLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organisation as a tree. */
record Units(List<DepartmentLine> departments, List<TeamLine> teams) {

    static final int DEEPEST = 20;

    List<Unit> tops() {
        return departmentsBelow(null).toList();
    }

    List<Unit> below(Unit unit) {
        return switch (unit) {
            case Unit.OfTeam team -> List.of();
            case Unit.OfDepartment(DepartmentLine department) ->
                Stream.concat(
                                departmentsBelow(department.id()),
                                teams.stream()
                                        .filter(team -> team.department().equals(department.id()))
                                        .<Unit>map(Unit.OfTeam::new))
                        .toList();
        };
    }

    private Stream<Unit> departmentsBelow(@Nullable DepartmentId parent) {
        return departments.stream()
                .filter(each -> Objects.equals(each.parent(), parent))
                .map(Unit.OfDepartment::new);
    }
}
