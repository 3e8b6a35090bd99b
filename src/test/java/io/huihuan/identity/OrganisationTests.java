package io.huihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.shared.refusal.Word;
import io.huihuan.testing.DatabaseTest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@DatabaseTest
class OrganisationTests {

    private static final String PASSWORD = "green tea at noon";

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private ChangeFeed feed;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void seesTheOwnTeamsAsAgentAndTheWholeDepartmentAsSupervisor() {
        DepartmentId service = department("客服");
        DepartmentId night = as(() -> organisation.createDepartment("夜班" + mark, service));
        DepartmentId logistics = department("物流");
        TeamId day = team("白班", service);
        TeamId dark = team("夜班", night);
        TeamId trucks = team("车队", logistics);

        PersonId agent = person("agent", service, Set.of(day), Role.AGENT);
        PersonId supervisor = person("supervisor", service, Set.of(), Role.SUPERVISOR);
        PersonId both = person("both", logistics, Set.of(day), Role.AGENT, Role.DEPARTMENT_OWNER);

        assertThat(scope(agent)).isEqualTo(new Scope(false, Set.of(day.value())));
        assertThat(scope(supervisor)).isEqualTo(new Scope(false, Set.of(day.value(), dark.value())));
        assertThat(scope(both)).isEqualTo(new Scope(false, Set.of(day.value(), trucks.value())));
        assertThat(directory.supervisors(dark)).extracting(PersonRef::id).containsExactly(supervisor);
        assertThat(directory.heads(logistics)).extracting(PersonRef::id).containsExactly(both);
        assertThat(directory.members(day))
                .extracting(Member::person)
                .extracting(PersonRef::id)
                .contains(agent, both);
    }

    @Test
    void movesATeamAndItsRowsToTheOtherDepartmentAtOnce() {
        DepartmentId from = department("原");
        DepartmentId to = department("新");
        TeamId team = team("组", from);
        PersonId supervisor = person("supervisor", to, Set.of(), Role.SUPERVISOR);
        assertThat(scope(supervisor)).isEqualTo(Scope.NOTHING);

        as(() -> organisation.changeTeam(team, 0, "组" + mark, to));

        assertThat(scope(supervisor).covers(team.value())).isTrue();
        assertThat(feed.of(new Subject("TEAM", team.value())))
                .extracting(FeedEntry::event)
                .containsExactly("TEAM_CREATED", "TEAM_MOVED");
    }

    @Test
    void refusesADepartmentBelowItself() {
        DepartmentId top = department("上");
        DepartmentId middle = as(() -> organisation.createDepartment("中" + mark, top));
        DepartmentId bottom = as(() -> organisation.createDepartment("下" + mark, middle));
        refused("identity.department.circle", () -> organisation.changeDepartment(top, 0, "上" + mark, bottom));
        refused("identity.department.circle", () -> organisation.changeDepartment(top, 0, "上" + mark, top));
    }

    @Test
    void refusesTheSameNameTwiceWhateverItsCase() {
        DepartmentId department = department("Sales");
        team("Group 70", department);
        refused("identity.department.name-taken", () -> organisation.createDepartment("SALES" + mark, null));
        refused("identity.team.name-taken", () -> organisation.createTeam("ｇroup 70" + mark, department));
    }

    @Test
    void tellsTheSecondWriterWhoWasFaster() {
        DepartmentId department = department("部");
        as(() -> organisation.changeDepartment(department, 0, "新名" + mark, null));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> as(() -> organisation.changeDepartment(department, 0, "别名" + mark, null)))
                .satisfies(stale -> assertThat(stale.arguments()).contains("system", Word.event("DEPARTMENT_RENAMED")));
    }

    @Test
    void letsNobodyInAnyMoreOnceDisabled() {
        PersonId person = person("leaver", department("部"), Set.of(), Role.ANALYST);
        assertThat(directory.actor(person)).isPresent();
        as(() -> people.disable(person, version(person)));
        assertThat(directory.actor(person)).isEmpty();
        as(() -> people.enable(person, version(person)));
        assertThat(directory.actor(person)).isPresent();
    }

    @Test
    void recordsEachDifferenceByItself() {
        DepartmentId department = department("部");
        PersonId person = person("changer", department, Set.of(), Role.AGENT);
        TeamId team = team("组", department);
        as(() -> people.change(
                person,
                version(person),
                new PersonDetails("新名", department, Set.of(team), Set.of(Role.AGENT, Role.SUPERVISOR), 5)));
        assertThat(feed.of(new Subject("PERSON", person.value())))
                .extracting(FeedEntry::event)
                .containsExactly(
                        "PERSON_CREATED", "PERSON_RENAMED", "TEAMS_CHANGED", "ROLES_CHANGED", "CAPACITY_CHANGED");
        assertThat(directory.members(team)).extracting(Member::capacity).containsExactly(5);
    }

    @Test
    void keepsTheLastAdministratorEvenWhenTwoDisableEachOther() throws Exception {
        DepartmentId department = department("部");
        PersonId first = person("first", department, Set.of(), Role.ADMINISTRATOR);
        PersonId second = person("second", department, Set.of(), Role.ADMINISTRATOR);
        as(() -> people.list("", true, PageRequest.of(0, 1_000))).stream()
                .filter(each -> each.roles().contains(Role.ADMINISTRATOR) && each.enabled())
                .filter(each -> !each.id().equals(first) && !each.id().equals(second))
                .forEach(other -> as(() -> people.disable(other.id(), other.version())));

        long versionOfFirst = version(first);
        long versionOfSecond = version(second);
        try (var both = Executors.newFixedThreadPool(2)) {
            var attempts = both.invokeAll(java.util.List.<Callable<Boolean>>of(
                    () -> disabled(first, versionOfFirst), () -> disabled(second, versionOfSecond)));
            assertThat(java.util.List.of(attempts.get(0).get(), attempts.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        PersonId left = directory.actor(first).isPresent() ? first : second;
        refused(
                "identity.administrator.last",
                () -> people.change(
                        left, version(left), new PersonDetails("没有角色", department, Set.of(), Set.of(Role.AGENT), 1)));
    }

    @Test
    void findsOrMakesWhomAnImportSpeaksOfOnceHoweverManyAskAtOnce() throws Exception {
        DepartmentId department = department("部");
        Actor importer = Actor.SYSTEM;
        try (var many = Executors.newFixedThreadPool(8)) {
            var found = many.invokeAll(IntStream.range(0, 16)
                    .<Callable<PersonRef>>mapToObj(each -> () -> access.as(importer, () -> {
                        var team = organisation.findOrCreateImportedTeam("Group 70 " + mark, department);
                        return people.findOrCreateImported("Resolver 89 " + mark, team.id());
                    }))
                    .toList());
            var ids = new java.util.HashSet<PersonRef>();
            for (var each : found) {
                ids.add(each.get());
            }
            assertThat(ids).hasSize(1);
            assertThat(ids.iterator().next().account()).isEqualTo("resolver-89-" + mark);
        }
        TeamRef team = directory.team("GROUP 70 " + mark, department).orElseThrow();
        assertThat(directory.members(team.id())).hasSize(1);
        assertThat(directory.actor("resolver-89-" + mark)).isEmpty();
    }

    @Test
    void refusesEveryVerbToWhoLacksThePermission() {
        PersonId analyst = person("analyst", department("部"), Set.of(), Role.ANALYST);
        Actor actor = directory.actor(analyst).orElseThrow();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> access.as(actor, () -> people.count("", true)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> access.as(actor, () -> organisation.createDepartment("x" + mark, null)));
    }

    @Test
    void changesOnlyTheOwnPasswordWithThePresentOne() {
        PersonId person = person("self", department("部"), Set.of(), Role.AGENT);
        Actor actor = directory.actor(person).orElseThrow();
        var since = directory.passwordSince(actor.account()).orElseThrow();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> access.as(actor, () -> people.changeOwnPassword("wrong", "black tea at noon")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("identity.password.wrong"));
        access.as(actor, () -> people.changeOwnPassword(PASSWORD, "black tea at noon"));
        assertThat(directory.passwordSince(actor.account()).orElseThrow()).isAfterOrEqualTo(since);
        access.as(actor, () -> people.prefer(java.util.Locale.UK, Theme.DARK));
        assertThat(directory.preferences(person).orElseThrow())
                .isEqualTo(new Preferences(java.util.Locale.ENGLISH, Theme.DARK));
    }

    @Test
    void findsPeopleByAnyPartOfTheirNameEvenWithWildcardsInIt() {
        DepartmentId department = department("部");
        PersonId odd = as(() -> people.create(
                "odd-" + mark, new PersonDetails("100%_" + mark, department, Set.of(), Set.of(), 1), null));
        assertThat(as(() -> people.list("%_" + mark, false, PageRequest.of(0, 10))))
                .extracting(PersonLine::id)
                .containsExactly(odd);
        assertThat(as(() -> people.count("!" + mark, false))).isZero();
    }

    private boolean disabled(PersonId person, long version) {
        try {
            as(() -> people.disable(person, version));
            return true;
        } catch (RuleBroken last) {
            return false;
        }
    }

    private DepartmentId department(String name) {
        return as(() -> organisation.createDepartment(name + mark, null));
    }

    private TeamId team(String name, DepartmentId department) {
        return as(() -> organisation.createTeam(name + mark, department));
    }

    private PersonId person(String account, DepartmentId department, Set<TeamId> teams, Role... roles) {
        return as(() -> people.create(
                account + "-" + mark,
                new PersonDetails("人员" + account, department, teams, Set.of(roles), 20),
                PASSWORD));
    }

    private Scope scope(PersonId person) {
        return directory.actor(person).orElseThrow().scope();
    }

    private long version(PersonId person) {
        return as(() -> people.get(person)).version();
    }

    private void refused(String code, Runnable verb) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(verb))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T as(java.util.function.Supplier<T> verb) {
        return access.as(Actor.SYSTEM, verb);
    }

    private void as(Runnable verb) {
        access.as(Actor.SYSTEM, verb);
    }
}
