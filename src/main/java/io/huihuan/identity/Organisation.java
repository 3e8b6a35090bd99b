package io.huihuan.identity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's hand on departments and teams: make, change. Everybody else reads the {@link Directory}.
 * Every change takes the version the person saw and is refused as stale where somebody was faster.
 */
@Service
@Transactional
public class Organisation {

    private final Access access;
    private final DepartmentRepository departments;
    private final TeamRepository teams;
    private final CurrentRoster roster;
    private final Imported imported;
    private final ChangeFeed feed;
    private final Clock clock;

    Organisation(
            Access access,
            DepartmentRepository departments,
            TeamRepository teams,
            CurrentRoster roster,
            Imported imported,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.departments = departments;
        this.teams = teams;
        this.roster = roster;
        this.imported = imported;
        this.feed = feed;
        this.clock = clock;
    }

    /** Every department, parents before children, brothers by name. */
    @Transactional(readOnly = true)
    public List<DepartmentLine> departments() {
        access.require(Permission.PEOPLE_ADMIN);
        var teamsOf = teams.findAll().stream().collect(groupingBy(Team::department, counting()));
        Map<DepartmentId, Long> peopleOf = roster.get().people().stream()
                .filter(each -> each.person().enabled())
                .collect(groupingBy(Roster.Entry::department, counting()));
        return departments.findAll().stream()
                .sorted(Comparator.comparing(Department::name))
                .map(each -> new DepartmentLine(
                        each.departmentId(),
                        each.version(),
                        each.name(),
                        each.parent(),
                        teamsOf.getOrDefault(each.departmentId(), 0L),
                        peopleOf.getOrDefault(each.departmentId(), 0L)))
                .toList();
    }

    /** Every team, by department and name. */
    @Transactional(readOnly = true)
    public List<TeamLine> teams() {
        access.require(Permission.PEOPLE_ADMIN);
        Map<DepartmentId, Department> known =
                departments.findAll().stream().collect(Collectors.toMap(Department::departmentId, Function.identity()));
        Map<TeamId, Long> membersOf = roster.get().people().stream()
                .filter(each -> each.person().enabled())
                .flatMap(each -> each.teams().stream())
                .collect(groupingBy(Function.identity(), counting()));
        return teams.findAll().stream()
                .map(each -> new TeamLine(
                        each.teamId(),
                        each.version(),
                        each.name(),
                        each.department(),
                        Objects.requireNonNull(known.get(each.department())).name(),
                        membersOf.getOrDefault(each.teamId(), 0L),
                        each.imported()))
                .sorted(Comparator.comparing(TeamLine::departmentName).thenComparing(TeamLine::name))
                .toList();
    }

    /**
     * @param parent the department above; {@code null} for one at the top
     * @throws RuleBroken {@code identity.department.name-taken}
     */
    public DepartmentId createDepartment(String name, @Nullable DepartmentId parent) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        if (parent != null) {
            departments.findById(parent.value()).orElseThrow(() -> missing("DEPARTMENT", parent.value()));
        }
        var department = new Department(NameKey.checked("name", name), parent, change(by, "DEPARTMENT_CREATED"));
        departments.save(department);
        unique("identity.department.name-taken", department.name());
        feed.publish(new IdentityEvent.DepartmentCreated(
                department.departmentId(), clock.instant(), by.account(), department.name()));
        return department.departmentId();
    }

    /**
     * Gives a department another name, another place in the tree, or both.
     *
     * @throws RuleBroken {@code identity.department.circle} where it would come to lie below itself
     */
    public void changeDepartment(DepartmentId id, long version, String name, @Nullable DepartmentId parent) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        Map<DepartmentId, Department> tree = departments.findTreeForChange().stream()
                .collect(Collectors.toMap(Department::departmentId, Function.identity()));
        Department department = department(id, version);
        String nameBefore = department.name();
        DepartmentId parentBefore = department.parent();
        String nameAfter = NameKey.checked("name", name);
        if (!nameBefore.equals(nameAfter)) {
            department.rename(nameAfter, change(by, "DEPARTMENT_RENAMED"));
            unique("identity.department.name-taken", nameAfter);
            feed.publish(new IdentityEvent.DepartmentRenamed(id, clock.instant(), by.account(), nameBefore, nameAfter));
        }
        if (!Objects.equals(parentBefore, parent)) {
            refuseCircle(tree, id, parent);
            department.moveBelow(parent, change(by, "DEPARTMENT_MOVED"));
            feed.publish(new IdentityEvent.DepartmentMoved(
                    id, clock.instant(), by.account(), nameOf(tree, parentBefore), nameOf(tree, parent)));
        }
    }

    /** @throws RuleBroken {@code identity.team.name-taken} where the department has a team of this name */
    public TeamId createTeam(String name, DepartmentId department) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        departments.findById(department.value()).orElseThrow(() -> missing("DEPARTMENT", department.value()));
        var team = new Team(NameKey.checked("name", name), department, change(by, "TEAM_CREATED"));
        teams.save(team);
        unique("identity.team.name-taken", team.name());
        feed.publish(new IdentityEvent.TeamCreated(team.teamId(), clock.instant(), by.account(), team.name()));
        return team.teamId();
    }

    /**
     * Gives a team another name, or to another department: its tickets then come into that department's scope.
     *
     * @throws RuleBroken {@code identity.team.name-taken} where the department has a team of this name
     */
    public void changeTeam(TeamId id, long version, String name, DepartmentId department) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        Team team = team(id, version);
        String nameBefore = team.name();
        DepartmentId departmentBefore = team.department();
        String nameAfter = NameKey.checked("name", name);
        if (!nameBefore.equals(nameAfter)) {
            team.rename(nameAfter, change(by, "TEAM_RENAMED"));
            feed.publish(new IdentityEvent.TeamRenamed(id, clock.instant(), by.account(), nameBefore, nameAfter));
        }
        if (!departmentBefore.equals(department)) {
            String from = departmentName(departmentBefore);
            String to = departmentName(department);
            team.moveTo(department, change(by, "TEAM_MOVED"));
            feed.publish(new IdentityEvent.TeamMoved(id, clock.instant(), by.account(), from, to));
        }
        unique("identity.team.name-taken", nameAfter);
    }

    /**
     * The department's team of this name for an import, made and marked as imported where there is none.
     *
     * @throws Missing for a department out of the importer's reach
     */
    public TeamRef findOrCreateImportedTeam(String name, DepartmentId department) {
        Actor by = access.require(Permission.IMPORT);
        if (!roster.get().reaches(by, department)) {
            throw missing("DEPARTMENT", department.value());
        }
        return imported.team(by, NameKey.checked("team", name), department);
    }

    /**
     * Whose the teams are that an import makes which nobody started and which names no department: the one at the top that
     * was there first. Where there is none yet, it is made as for the first administrator.
     */
    public DepartmentId findOrCreateFirstDepartment() {
        return imported.firstDepartment(access.require(Permission.IMPORT));
    }

    private String departmentName(DepartmentId id) {
        return departments
                .findById(id.value())
                .orElseThrow(() -> missing("DEPARTMENT", id.value()))
                .name();
    }

    private Department department(DepartmentId id, long version) {
        Department department =
                departments.findForChange(id.value()).orElseThrow(() -> missing("DEPARTMENT", id.value()));
        if (department.version() != version) {
            throw department.lastChange().stale(department.name());
        }
        return department;
    }

    private Team team(TeamId id, long version) {
        Team team = teams.findForChange(id.value()).orElseThrow(() -> missing("TEAM", id.value()));
        if (team.version() != version) {
            throw team.lastChange().stale(team.name());
        }
        return team;
    }

    private void unique(String refusal, String name) {
        try {
            departments.flush();
        } catch (DataIntegrityViolationException taken) {
            throw new RuleBroken(refusal, name);
        }
    }

    private LastChange change(Actor by, String what) {
        return new LastChange(by.account(), clock.instant(), what);
    }

    private static void refuseCircle(
            Map<DepartmentId, Department> tree, DepartmentId moved, @Nullable DepartmentId parent) {
        var above = new HashSet<DepartmentId>();
        @Nullable DepartmentId next = parent;
        while (next != null && above.add(next)) {
            UUID id = next.value();
            Department here = tree.get(next);
            if (here == null) {
                throw missing("DEPARTMENT", id);
            }
            next = here.parent();
        }
        if (above.contains(moved)) {
            throw new RuleBroken(
                    "identity.department.circle",
                    Objects.requireNonNull(tree.get(moved)).name());
        }
    }

    private static @Nullable String nameOf(Map<DepartmentId, Department> tree, @Nullable DepartmentId id) {
        Department department = id == null ? null : tree.get(id);
        return department == null ? null : department.name();
    }

    private static Missing missing(String kind, UUID id) {
        return new Missing(kind, id);
    }
}
