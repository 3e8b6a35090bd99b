package io.huihuan.identity;

import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.TokenScope;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;

/** Tries the verbs of people, departments, teams and tokens. */
public class IdentityAccess implements AccessFixture {

    private final People people;
    private final Organisation organisation;
    private final ApiTokens tokens;
    private final Directory directory;
    private final Administrators administrators;

    IdentityAccess(
            People people,
            Organisation organisation,
            ApiTokens tokens,
            Directory directory,
            Administrators administrators) {
        this.administrators = administrators;
        this.directory = directory;
        this.people = people;
        this.organisation = organisation;
        this.tokens = tokens;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        people(verbs);
        organisation(verbs);
        tokens(verbs);
        verbs.put("Administrators.create", side -> () -> administrators.create(name(), "x", Company.PASSWORD));
        verbs.put("Administrators.link", side -> administrators::link);
        verbs.put("Administrators.setUp", side -> {
            String secret = administrators.link(); // opens nothing while there are administrators
            return () -> administrators.setUp(secret, name(), "x", Company.PASSWORD);
        });
        return verbs;
    }

    private void people(Map<String, Attempt> verbs) {
        verbs.put("People.list", side -> () -> people.list(side.agent, true, PageRequest.of(0, 10)));
        verbs.put("People.count", side -> () -> people.count(side.agent, true));
        verbs.put("People.get", side -> {
            var id = person(side);
            return () -> people.get(id);
        });
        verbs.put("People.create", side -> () -> people.create(name(), details(side), null));
        verbs.put("People.change", side -> {
            var id = person(side);
            return done(
                    () -> people.change(id, 0, new PersonDetails(name(), side.id, Set.of(), Set.of(Role.AGENT), 1)));
        });
        verbs.put("People.disable", side -> {
            var id = person(side);
            return done(() -> people.disable(id, 0));
        });
        verbs.put("People.enable", side -> {
            var id = person(side);
            people.disable(id, 0);
            return done(() -> people.enable(id, 1));
        });
        verbs.put("People.setPassword", side -> {
            var id = person(side);
            return done(() -> people.setPassword(id, 0, Company.PASSWORD));
        });
        verbs.put("People.setDemoPassword", side -> {
            var id = person(side);
            return outsideTheSample(() -> people.setDemoPassword(id, "x"));
        });
        verbs.put(
                "People.changeOwnPassword",
                side -> done(() -> {
                    try {
                        people.changeOwnPassword("not the one", Company.PASSWORD);
                    } catch (io.huihuan.shared.refusal.RuleBroken wrong) {
                        // asked for the present password: the door was passed
                    }
                }));
        verbs.put("People.prefer", side -> done(() -> people.prefer(Locale.ENGLISH, Theme.values()[0])));
        verbs.put("People.findOrCreateImported", side -> () -> people.findOrCreateImported(name(), side.team));
    }

    private void organisation(Map<String, Attempt> verbs) {
        verbs.put("Organisation.departments", side -> organisation::departments);
        verbs.put("Organisation.teams", side -> organisation::teams);
        verbs.put("Organisation.createDepartment", side -> () -> organisation.createDepartment(name(), side.id));
        verbs.put("Organisation.changeDepartment", side -> {
            var id = organisation.createDepartment(name(), null);
            return done(() -> organisation.changeDepartment(id, 0, name(), side.id));
        });
        verbs.put("Organisation.createTeam", side -> () -> organisation.createTeam(name(), side.id));
        verbs.put("Organisation.changeTeam", side -> {
            var from = organisation.createDepartment(name(), null);
            var id = organisation.createTeam(name(), from);
            return done(() -> organisation.changeTeam(id, 0, name(), side.id));
        });
        verbs.put(
                "Organisation.findOrCreateImportedTeam",
                side -> () -> organisation.findOrCreateImportedTeam(name(), side.id));
        verbs.put("Organisation.findOrCreateFirstDepartment", side -> organisation::findOrCreateFirstDepartment);
    }

    private void tokens(Map<String, Attempt> verbs) {
        verbs.put("ApiTokens.list", side -> {
            token(side);
            return () -> tokens.list(PageRequest.of(0, 10));
        });
        verbs.put("ApiTokens.count", side -> {
            token(side);
            return tokens::count;
        });
        verbs.put("ApiTokens.create", side -> {
            var owner = owner(side);
            return () -> tokens.create("x", owner, Set.of(TokenScope.TICKETS_READ), null);
        });
        verbs.put("ApiTokens.createDemo", side -> {
            var owner = owner(side);
            return outsideTheSample(() -> tokens.createDemo(owner, name()));
        });
        verbs.put("ApiTokens.revoke", side -> {
            var id = token(side);
            return done(() -> tokens.revoke(id));
        });
    }

    private io.huihuan.identity.token.TokenId token(Department side) {
        return tokens.create("x", owner(side), Set.of(TokenScope.TICKETS_READ), null)
                .id();
    }

    private PersonId owner(Department side) {
        return directory.person(side.agent).orElseThrow().id();
    }

    private PersonId person(Department side) {
        return people.create(name(), details(side), null);
    }

    private static PersonDetails details(Department side) {
        return new PersonDetails("x", side.id, Set.of(side.team), Set.of(Role.AGENT), 1);
    }

    private static java.util.concurrent.Callable<?> done(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    /** What belongs to the sample company says so to whoever may ask at all. */
    private static java.util.concurrent.Callable<?> outsideTheSample(Runnable act) {
        return () -> {
            try {
                act.run();
            } catch (IllegalStateException noSample) {
                return "allowed, were this the sample company";
            }
            return null;
        };
    }

    private static String name() {
        return "x" + UUID.randomUUID().toString().substring(0, 12);
    }
}
