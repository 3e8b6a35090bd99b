package io.huihuan.survey;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Actor;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.TicketReference;
import io.huihuan.ticket.TicketReferences;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an invitation or a response is about, and whose it is: the resolution of a ticket, or just a customer.
 *
 * @param cycle which resolution: how often the ticket had been reopened
 * @param team whose it is; {@code null} where that cannot be told: nobody guesses
 */
record Matter(
        @Nullable UUID customer,
        @Nullable UUID ticket,
        @Nullable String ticketNumber,
        int cycle,
        @Nullable UUID team,
        @Nullable UUID handler) {

    /** Finds out by the names people and programs use. */
    @Component
    static class Finder {

        private final TicketReferences tickets;
        private final CustomerCards customers;

        Finder(TicketReferences tickets, CustomerCards customers) {
            this.tickets = tickets;
            this.customers = customers;
        }

        /**
         * @throws Missing for a ticket or customer that is not there or lies out of scope
         * @throws RuleBroken {@code survey.matter.customer} where the ticket is of another customer
         */
        Matter of(@Nullable String customer, @Nullable String ticket, Actor by) {
            UUID person = person(customer);
            return ticket == null ? ofNoTicket(person, by) : of(found(ticket, by), person);
        }

        /** The same for an answer given at that moment. */
        Matter of(@Nullable String customer, @Nullable String ticket, Instant submitted, Actor by) {
            UUID person = person(customer);
            if (ticket == null) {
                return ofNoTicket(person, by);
            }
            TicketReference found = found(ticket, by);
            Matter matter = of(found, person);
            checkTime(found, submitted);
            return matter;
        }

        private @Nullable UUID person(@Nullable String customer) {
            return customer == null
                    ? null
                    : customers
                            .known(customer)
                            .map(CustomerId::value)
                            .orElseThrow(() -> new Missing("CUSTOMER", customer));
        }

        private Matter ofNoTicket(@Nullable UUID person, Actor by) {
            return new Matter(person, null, null, 0, team(by, person), null);
        }

        private TicketReference found(String ticket, Actor by) {
            return tickets.find(ticket, by.scope()).orElseThrow(() -> new Missing("TICKET", ticket));
        }

        /**
         * A ticket is asked about, and answered, by its own customer only: whatever somebody else says of it would count
         * for the wrong person.
         *
         * @throws RuleBroken {@code survey.matter.customer} for somebody else
         */
        static Matter of(TicketReference ticket, @Nullable UUID person) {
            if (person != null && !person.equals(ticket.customer())) {
                throw strange(ticket);
            }
            return new Matter(
                    ticket.customer(),
                    ticket.id(),
                    ticket.number(),
                    ticket.reopenings(),
                    ticket.team(),
                    ticket.assignee());
        }

        /**
         * A ticket is not answered before there was such a ticket: else a date mistyped would be the first answer, and
         * every later one its duplicate. People write down minutes, so the minute counts.
         *
         * @throws RuleBroken {@code survey.answer.before-ticket}
         */
        static void checkTime(TicketReference ticket, Instant submitted) {
            if (submitted.isBefore(ticket.openedAt().truncatedTo(ChronoUnit.MINUTES))) {
                throw new RuleBroken("survey.answer.before-ticket", ticket.number(), ticket.openedAt());
            }
        }

        static RuleBroken strange(TicketReference ticket) {
            return new RuleBroken("survey.matter.customer", ticket.number());
        }

        /** The one team of whoever asks, else the team that saw to the customer last, as far as the asker may know. */
        private @Nullable UUID team(Actor by, @Nullable UUID customer) {
            if (by.teams().size() == 1) {
                return by.teams().iterator().next().value();
            }
            return customer == null
                    ? null
                    : tickets.teamsOf(List.of(customer), by.scope()).get(customer);
        }
    }
}
