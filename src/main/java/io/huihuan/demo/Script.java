package io.huihuan.demo;

import io.huihuan.identity.Role;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.intervention.Completion;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.TicketType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample company as the resource {@code demo/company.json} tells it.
 *
 * @param front the team that answers first
 * @param seenTo what came of low scores
 * @param effort the questionnaire about how hard it was
 * @param trouble the category of what went wrong in the last month
 */
record Script(
        String password,
        String front,
        Map<String, List<String>> departments,
        List<Employee> people,
        List<String> surnames,
        List<String> givenNames,
        List<String> products,
        String trouble,
        Remarks remarks,
        List<Completion> seenTo,
        QuestionnaireContent effort,
        List<Matter> matters) {

    record Employee(String account, String name, String department, List<String> teams, Set<Role> roles) {}

    /** Something customers come with, again and again; {@code weight} says how often. */
    record Matter(
            String category,
            TicketType type,
            String team,
            int weight,
            String phenomenon,
            String impact,
            String expectation,
            String solution,
            @Nullable HoldReason waits,
            @Nullable Share share) {}

    /** What another department adds; {@code cost} in yuan, more or less, in so many percent of the cases. */
    record Share(String department, String expectation, String result, int cost, int percent) {}

    /** What customers write under a survey. */
    record Remarks(List<String> content, List<String> mixed, List<String> discontent) {}
}
