package io.huihuan.demo;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.insight.FirstFilling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the sample company on the very first start: departments, people with the accounts shown on the sign-in page, API
 * tokens {@code demo-<account>}, a year of tickets and of what customers said of them, and goals.
 */
@Component
@ConditionalOnProperty("huihuan.demo")
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class SampleCompany implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleCompany.class);

    private final Access access;
    private final Directory directory;
    private final Organisation organisation;
    private final People people;
    private final ApiTokens tokens;
    private final SampleTickets tickets;
    private final SampleAnswers answers;
    private final SampleGoals goals;
    private final FirstFilling filling;
    private final Script script;

    SampleCompany(
            Access access,
            Directory directory,
            Organisation organisation,
            People people,
            ApiTokens tokens,
            SampleTickets tickets,
            SampleAnswers answers,
            SampleGoals goals,
            FirstFilling filling,
            JsonMapper json) {
        this.access = access;
        this.directory = directory;
        this.organisation = organisation;
        this.people = people;
        this.tokens = tokens;
        this.tickets = tickets;
        this.answers = answers;
        this.goals = goals;
        this.filling = filling;
        try (InputStream file = Objects.requireNonNull(SampleCompany.class.getResourceAsStream("/demo/company.json"))) {
            script = json.readValue(file, Script.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!directory.departments().isEmpty()) {
            return;
        }
        filling.during(() -> access.as(Actor.SYSTEM, () -> {
            Map<String, TeamId> teams = open();
            var members = hire(teams);
            var year = tickets.bring(script, new SampleTickets.Crew(teams, members, departments()));
            answers.bring(year, script);
            goals.bring();
        }));
        log.info("the sample company is open");
    }

    private Map<String, TeamId> open() {
        var teams = new HashMap<String, TeamId>();
        script.departments().forEach((department, names) -> {
            DepartmentId id = organisation.createDepartment(department, null);
            names.forEach(name -> teams.put(name, organisation.createTeam(name, id)));
        });
        return teams;
    }

    private Map<String, DepartmentId> departments() {
        return directory.departments().stream().collect(Collectors.toMap(each -> each.name(), each -> each.id()));
    }

    /** Everybody with their accounts; answers who can be given work of which team. */
    private Map<TeamId, List<PersonId>> hire(Map<String, TeamId> teams) {
        var departments = departments();
        for (var employee : script.people()) {
            var details = new PersonDetails(
                    employee.name(),
                    Objects.requireNonNull(departments.get(employee.department())),
                    employee.teams().stream()
                            .map(name -> Objects.requireNonNull(teams.get(name)))
                            .collect(Collectors.toSet()),
                    employee.roles(),
                    PersonDetails.USUAL_CAPACITY);
            PersonId person = people.create(employee.account(), details, null);
            people.setDemoPassword(person, script.password());
            tokens.createDemo(person, "demo-" + employee.account());
        }
        return teams.values().stream()
                .collect(Collectors.toMap(
                        team -> team,
                        team -> directory.members(team).stream()
                                .map(member -> member.person().id())
                                .toList()));
    }
}
