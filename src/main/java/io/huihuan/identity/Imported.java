package io.huihuan.identity;

import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.text.Texts;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds whom and what an import speaks of, or makes it. Each is made in a transaction of its own: two imports that meet
 * the same name at once both get the one record, and neither loses its rows.
 */
@Component
class Imported {

    private final DepartmentRepository departments;
    private final TeamRepository teams;
    private final PersonRepository people;
    private final Texts texts;
    private final ChangeFeed feed;
    private final Clock clock;
    private final TransactionTemplate own;

    Imported(
            DepartmentRepository departments,
            TeamRepository teams,
            PersonRepository people,
            Texts texts,
            ChangeFeed feed,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.departments = departments;
        this.teams = teams;
        this.people = people;
        this.texts = texts;
        this.feed = feed;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The department at the top that was there first; made where there is none yet. */
    DepartmentId firstDepartment(Actor by) {
        return findOrMake(departments::findFirstByParentIsNullOrderById, () -> {
                    String name = texts.get(Texts.CHINESE, "identity.department.first");
                    var made = new Department(name, null, change(by, "DEPARTMENT_CREATED"));
                    departments.saveAndFlush(made);
                    feed.publish(new IdentityEvent.DepartmentCreated(
                            made.departmentId(), clock.instant(), by.account(), name));
                    return made;
                })
                .departmentId();
    }

    TeamRef team(Actor by, String name, DepartmentId department) {
        String departmentName = departments
                .findById(department.value())
                .orElseThrow(() -> new Missing("DEPARTMENT", department.value()))
                .name();
        Team team = findOrMake(() -> teams.findByDepartmentAndNameKey(department.value(), NameKey.of(name)), () -> {
            var made = Team.imported(name, department, change(by, "TEAM_CREATED"));
            teams.saveAndFlush(made);
            feed.publish(new IdentityEvent.TeamCreated(made.teamId(), clock.instant(), by.account(), name));
            return made;
        });
        return new TeamRef(team.teamId(), team.name(), department, departmentName);
    }

    PersonRef person(Actor by, String name, TeamId teamId) {
        Team team = teams.findById(teamId.value()).orElseThrow(() -> new Missing("TEAM", teamId.value()));
        return findOrMake(() -> known(name, team.department()), () -> make(by, name, team))
                .ref();
    }

    /** By account, else by name in the department; a name several people bear means the first who came. */
    private Optional<Person> known(String name, DepartmentId department) {
        return people.findByAccount(NameKey.of(name))
                .or(() -> people.findByImportedAs(Person.importKey(name, department)))
                .or(() -> people.findFirstByNameAndDepartmentOrderById(name, department.value()));
    }

    private Person make(Actor by, String name, Team team) {
        var made = Person.imported(
                freeAccount(name), name, team.teamId(), team.department(), change(by, "PERSON_CREATED"));
        people.saveAndFlush(made);
        feed.publish(new IdentityEvent.PersonCreated(made.personId(), clock.instant(), by.account(), name));
        return made;
    }

    private String freeAccount(String name) {
        String base = Accounts.from(name);
        String account = base;
        for (int number = 2; people.existsByAccount(account); number++) {
            account = base + "-" + number;
        }
        return account;
    }

    private LastChange change(Actor by, String what) {
        return new LastChange(by.account(), clock.instant(), what);
    }

    private <T> T findOrMake(Supplier<Optional<T>> find, Supplier<T> make) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<T> found = own.execute(status -> find.get());
            if (found != null && found.isPresent()) {
                return found.get();
            }
            try {
                return java.util.Objects.requireNonNull(own.execute(status -> make.get()));
            } catch (DataIntegrityViolationException madeMeanwhile) {
                // somebody was faster: the next look finds it
            }
        }
        throw new IllegalStateException("neither found nor made");
    }
}
