package io.huihuan.testing;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.identity.TeamId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Opens departments for tests, through the front doors: one team, and somebody of every role. */
@Component
public class Company {

    /** Long enough for the rules on passwords, and of no account. */
    public static final String PASSWORD = "green tea at noon";

    private final Access access;
    private final Organisation organisation;
    private final People people;
    private final Directory directory;

    Company(Access access, Organisation organisation, People people, Directory directory) {
        this.access = access;
        this.organisation = organisation;
        this.people = people;
        this.directory = directory;
    }

    /** A department of the test's own. */
    public class Department {

        private final String mark = UUID.randomUUID().toString().substring(0, 8);
        public final String teamName = "团队" + mark;
        public final DepartmentId id;
        public final TeamId team;
        public final String supervisor;
        public final String agent;
        public final String colleague;
        public final String owner;
        public final String analyst;
        public final String executive;
        public final String administrator;

        Department() {
            id = asSystem(() -> organisation.createDepartment("部门" + mark, null));
            team = asSystem(() -> organisation.createTeam(teamName, id));
            supervisor = person("supervisor", Role.SUPERVISOR);
            agent = person("agent", Role.AGENT);
            colleague = person("colleague", Role.AGENT);
            owner = person("owner", Role.DEPARTMENT_OWNER);
            analyst = person("analyst", Role.ANALYST);
            executive = person("executive", Role.EXECUTIVE);
            administrator = person("admin", Role.ADMINISTRATOR);
        }

        /** The account of the person of this department with the role. */
        public String account(Role role) {
            return switch (role) {
                case AGENT -> agent;
                case SUPERVISOR -> supervisor;
                case DEPARTMENT_OWNER -> owner;
                case ANALYST -> analyst;
                case EXECUTIVE -> executive;
                case ADMINISTRATOR -> administrator;
            };
        }

        private String person(String name, Role role) {
            String account = name + "-" + mark;
            Set<TeamId> teams = role == Role.AGENT ? Set.of(team) : Set.of();
            asSystem(() -> people.create(
                    account, new PersonDetails(name, id, teams, Set.of(role), PersonDetails.USUAL_CAPACITY), PASSWORD));
            return account;
        }
    }

    public Department openDepartment() {
        return new Department();
    }

    public Actor actor(String account) {
        return directory.actor(account).orElseThrow();
    }

    public <T> T as(String account, Supplier<T> work) {
        return access.as(actor(account), work);
    }

    public <T> T asSystem(Supplier<T> work) {
        return access.as(Actor.SYSTEM, work);
    }
}
