package io.huihuan.demo;

import io.huihuan.identity.TeamId;
import io.huihuan.survey.ArchivedInvitation;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.InvitationArchive;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.ResponseArchive;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What customers said in that year: content where they were answered soon and the matter held, discontent where they waited
 * or had to ask again. Some answered carelessly, so that there is something to clean.
 */
@Component
@ConditionalOnProperty("huihuan.demo")
class SampleAnswers {

    private static final String QUESTIONNAIRE = "service";
    private static final String EFFORT = "effort";
    private static final List<String> DIMENSIONS = List.of("timeliness", "attitude", "effectiveness", "convenience");
    private static final long SEED = 20_261_122;
    private static final int UNASKED = 60;
    private static final int YEAR_DAYS = 350;
    /** Since when nearly every customer is asked, and some how hard it was. */
    private static final Duration LATELY = Duration.ofDays(60);

    private final ResponseArchive responses;
    private final InvitationArchive invitations;
    private final Questionnaires questionnaires;
    private final SampleInterventions interventions;
    private final TransactionOperations transaction;
    private final Clock clock;

    SampleAnswers(
            ResponseArchive responses,
            InvitationArchive invitations,
            Questionnaires questionnaires,
            SampleInterventions interventions,
            TransactionOperations transaction,
            Clock clock) {
        this.responses = responses;
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.interventions = interventions;
        this.transaction = transaction;
        this.clock = clock;
    }

    private final List<ArchivedResponse> said = new ArrayList<>();
    private final List<ArchivedInvitation> asked = new ArrayList<>();

    void bring(List<ArchivedTicket> year, Script script) {
        var dice = new Random(SEED);
        if (questionnaires.all().stream().noneMatch(known -> known.code().equals(EFFORT))) {
            questionnaires.publish(EFFORT, script.effort(), false);
        }
        List<ArchivedTicket> closed =
                year.stream().filter(ticket -> ticket.stage() == Stage.CLOSED).toList();
        var unasked = new ArrayList<ArchivedTicket>();
        for (ArchivedTicket ticket : closed) {
            boolean lately = closed(ticket).isAfter(clock.instant().minus(LATELY));
            if (dice.nextInt(100) < (lately ? 85 : 32)) {
                ask(ticket, script, dice);
            } else {
                unasked.add(ticket);
            }
        }
        for (int count = 0; count < UNASKED; count++) {
            askOfOld(year.get(dice.nextInt(year.size())), script, dice);
        }
        interventions.today(clock.instant(), unasked).forEach((ticket, at) -> complain(ticket, at, script, dice));
        transaction.executeWithoutResult(status -> {
            responses.store(List.copyOf(said));
            invitations.store(List.copyOf(asked));
            interventions.bring(said, script, clock.instant());
        });
        said.clear();
        asked.clear();
    }

    /** After a ticket was closed: most answer within two days. */
    private void ask(ArchivedTicket ticket, Script script, Random dice) {
        Instant sent = closed(ticket).plus(Duration.ofMinutes(30));
        double mood = mood(ticket, dice);
        answer(ticket, ticket.externalId(), sent, mood, script, dice);
        if (sent.isAfter(clock.instant().minus(LATELY)) && dice.nextInt(2) == 0) {
            tellEffort(ticket, sent, mood, dice);
        }
    }

    /** How hard it was, asked beside. */
    private void tellEffort(ArchivedTicket ticket, Instant sent, double mood, Random dice) {
        Instant answered = sent.plus(Duration.ofMinutes(5 + (long) Math.abs(dice.nextGaussian() * 600)));
        if (answered.isBefore(clock.instant())) {
            long ease = Math.clamp(Math.round(mood * 1.4 + dice.nextGaussian()), 1, 7);
            said.add(response(EFFORT, ticket, answered, 15 + dice.nextInt(60), Map.of("effort", String.valueOf(ease))));
        }
    }

    /** Somebody who was not asked before answers badly at that moment. */
    private void complain(ArchivedTicket ticket, Instant at, Script script, Random dice) {
        var answers = answers(1.6, script, dice);
        answers.put("overall", "2");
        answers.put("comment", script.remarks().discontent().getFirst());
        var response = response(QUESTIONNAIRE, ticket, at, 95, answers);
        said.add(response);
        asked.add(new ArchivedInvitation(
                QUESTIONNAIRE,
                externalId(ticket),
                ticket.externalId(),
                ticket.team(),
                SurveyChannel.SMS,
                at.minus(Duration.ofMinutes(40)),
                response.externalId()));
    }

    private ArchivedResponse response(
            String questionnaire, ArchivedTicket ticket, Instant at, int seconds, Map<String, String> answers) {
        return new ArchivedResponse(
                questionnaire,
                "R%05d".formatted(said.size() + 1),
                externalId(ticket),
                ticket.externalId(),
                ticket.team(),
                at,
                seconds,
                answers);
    }

    /** The regular survey of customers, about no ticket. */
    private void askOfOld(ArchivedTicket anyOfTheirs, Script script, Random dice) {
        Instant sent = clock.instant().minus(Duration.ofHours(dice.nextInt(24 * YEAR_DAYS)));
        double mood = 4.4 + dice.nextGaussian() * 0.7;
        answer(anyOfTheirs, null, sent, mood, script, dice);
    }

    private void answer(
            ArchivedTicket of, @Nullable String ticket, Instant sent, double mood, Script script, Random dice) {
        Instant answered = sent.plus(Duration.ofMinutes(3 + (long) Math.abs(dice.nextGaussian() * 900)));
        if (answered.isAfter(clock.instant())) {
            return;
        }
        boolean silent = dice.nextInt(9) == 0;
        String customer = externalId(of);
        TeamId team = of.team();
        String id = "R%05d".formatted(said.size() + 1);
        asked.add(new ArchivedInvitation(
                QUESTIONNAIRE,
                customer,
                ticket,
                team,
                dice.nextBoolean() ? SurveyChannel.MAIL : SurveyChannel.SMS,
                sent,
                silent ? null : id));
        if (silent) {
            return;
        }
        Map<String, String> answers = answers(mood, script, dice);
        int seconds = 40 + dice.nextInt(140);
        switch (dice.nextInt(40)) {
            case 0 -> seconds = 4 + dice.nextInt(12);
            case 1 -> answers.putAll(Map.of("overall", "1", "nps", "10"));
            case 2 -> answers.replaceAll((question, value) -> value.length() == 1 ? "3" : value);
            case 3 -> answers.keySet().retainAll(List.of("overall", "comment"));
            default -> {}
        }
        said.add(new ArchivedResponse(QUESTIONNAIRE, id, customer, ticket, team, answered, seconds, answers));
        if (ticket != null && dice.nextInt(40) == 0) {
            said.add(new ArchivedResponse(
                    QUESTIONNAIRE,
                    "R%05d".formatted(said.size() + 1),
                    customer,
                    ticket,
                    team,
                    answered.plusSeconds(90),
                    seconds,
                    answers));
        }
    }

    private static Map<String, String> answers(double mood, Script script, Random dice) {
        int overall = scale(mood);
        var answers = new LinkedHashMap<String, String>();
        answers.put("overall", String.valueOf(overall));
        answers.put("solved", overall >= 4 ? "YES" : overall == 3 ? "PARTLY" : "NO");
        for (String dimension : DIMENSIONS) {
            double bias = dimension.equals("attitude") ? 0.3 : dimension.equals("timeliness") ? -0.3 : 0;
            answers.put(dimension, String.valueOf(scale(mood + bias + dice.nextGaussian() * 0.6)));
        }
        answers.put("nps", String.valueOf(Math.clamp(Math.round(mood * 2.1 - 0.6 + dice.nextGaussian()), 0, 10)));
        if (dice.nextInt(3) == 0) {
            List<String> remarks = overall >= 4
                    ? script.remarks().content()
                    : overall == 3 ? script.remarks().mixed() : script.remarks().discontent();
            answers.put("comment", remarks.get(dice.nextInt(remarks.size())));
        }
        return answers;
    }

    /** 1 to 5: minus what every hour of waiting, every return and the trouble of the last month cost. */
    private static double mood(ArchivedTicket ticket, Random dice) {
        Instant responded = ticket.firstRespondedAt();
        double hours = responded == null
                ? 24
                : Duration.between(ticket.openedAt(), responded).toMinutes() / 60.0;
        long again = ticket.stages().stream()
                        .filter(change -> change.stage() == Stage.IN_PROGRESS)
                        .count()
                - 1;
        return 4.9 - 0.55 * Math.log1p(hours) - 0.8 * Math.max(0, again) + dice.nextGaussian() * 0.6;
    }

    private static int scale(double mood) {
        return (int) Math.clamp(Math.round(mood), 1, 5);
    }

    static Instant closed(ArchivedTicket ticket) {
        return ticket.stages().stream()
                .map(StageChange::at)
                .max(Instant::compareTo)
                .orElse(ticket.openedAt());
    }

    private static String externalId(ArchivedTicket ticket) {
        return java.util.Objects.requireNonNull(ticket.customer().externalId());
    }
}
