package io.huihuan.demo;

import io.huihuan.identity.Role;
import io.huihuan.ticket.TicketType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sample company as the resource {@code demo/company.json} tells it.
 *
 * @param trouble the category of what went wrong in the last month
 */
record Script(
        String password,
        Map<String, List<String>> departments,
        List<Employee> people,
        List<String> surnames,
        List<String> givenNames,
        List<String> products,
        String trouble,
        Remarks remarks,
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
            String solution) {}

    /** What customers write under a survey. */
    record Remarks(List<String> content, List<String> mixed, List<String> discontent) {}
}
