package io.huihuan.demo;

import io.huihuan.identity.Role;
import io.huihuan.ticket.TicketType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample company as the resource {@code demo/company.json} tells it. */
record Script(
        String password,
        Map<String, List<String>> departments,
        List<Employee> people,
        List<String> surnames,
        List<String> givenNames,
        List<String> products,
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
}
