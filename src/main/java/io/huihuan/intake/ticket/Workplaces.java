package io.huihuan.intake.ticket;

import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Member;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.Problem;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which team and person of ours a row means. Unknown ones are made, unless the mapping is strict: in the department the row
 * names, where that is in the importer's reach, else in the importer's own. What the system itself imports belongs to the
 * department at the top that was there first.
 */
@Component
public class Workplaces {

    private final Directory directory;
    private final Organisation organisation;
    private final People people;
    private final Texts texts;

    Workplaces(Directory directory, Organisation organisation, People people, Texts texts) {
        this.directory = directory;
        this.organisation = organisation;
        this.people = people;
        this.texts = texts;
    }

    /** A row names somebody or something that is not known here, or cannot be. */
    public static final class Unknown extends RuntimeException {

        private final transient Problem problem;

        Unknown(Problem problem) {
            super(problem.reason(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** @throws Unknown where there is no such team or department and none may be made */
    public TeamId team(@Nullable String name, @Nullable String department, ImportRun run) {
        DepartmentId place = run.remember(
                DepartmentId.class, department == null ? "" : department, () -> department(department, run.by()));
        return run.remember(TeamId.class, (name == null ? "" : name) + "\n" + place.value(), () -> {
            if (name == null) {
                return run.by().teams().stream()
                        .filter(own -> directory.team(own).stream()
                                .anyMatch(team -> team.departmentId().equals(place)))
                        .findFirst()
                        .orElseGet(() -> made("team", nobodys(), place));
            }
            return run.strict()
                    ? directory
                            .team(name, place)
                            .map(TeamRef::id)
                            .orElseThrow(() -> new Unknown(Problem.of("team", "intake.reason.unknown-team", name)))
                    : made("team", name, place);
        });
    }

    /** @throws Unknown where there is no such person and none may be made */
    PersonId person(String name, TeamId team, ImportRun run) {
        return run.remember(PersonId.class, name + "\n" + team.value(), () -> {
            if (run.strict()) {
                return directory.members(team).stream()
                        .map(Member::person)
                        .filter(each ->
                                each.name().equals(name) || each.account().equals(name))
                        .findFirst()
                        .or(() -> directory.person(name))
                        .map(PersonRef::id)
                        .orElseThrow(() -> new Unknown(Problem.of("assignee", "intake.reason.unknown-person", name)));
            }
            try {
                return people.findOrCreateImported(name, team).id();
            } catch (Invalid invalid) {
                throw new Unknown(Problem.of(invalid));
            }
        });
    }

    private TeamId made(String field, String name, DepartmentId place) {
        try {
            return organisation.findOrCreateImportedTeam(name, place).id();
        } catch (Invalid invalid) {
            throw new Unknown(Problem.of(invalid));
        }
    }

    private DepartmentId department(@Nullable String name, Actor by) {
        if (name != null) {
            return directory
                    .department(name)
                    .map(DepartmentRef::id)
                    .filter(place -> directory.reaches(by, place))
                    .orElseThrow(() -> new Unknown(Problem.of("department", "intake.reason.unknown-department", name)));
        }
        return by.department() == null ? organisation.findOrCreateFirstDepartment() : by.department();
    }

    /** Where tickets go that name no team and whose importer has none. */
    private String nobodys() {
        return texts.get(Texts.CHINESE, "intake.team.unknown");
    }
}
