package io.huihuan.survey;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.survey.SurveyEvent.ResponseCorrected;
import io.huihuan.survey.SurveyEvent.ResponseFlagged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The door customers come through with a link. Looking changes nothing; one answer is taken a link, whoever else tries at
 * the same moment is told so; whoever answered may correct it for a while, by a secret of that one page.
 */
@Service
public class Submissions {

    /** Whose act it is in the history. */
    static final String CUSTOMER = "customer";

    private static final int TRIES = 5;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final InvitationStore invitations;
    private final QuestionnaireStore questionnaires;
    private final ResponseStore responses;
    private final Reception reception;
    private final OpenInvitations open;
    private final CustomerCards customers;
    private final Access access;
    private final SurveySettings settings;
    private final ChangeFeed feed;
    private final Clock clock;
    private final TransactionOperations transaction;

    Submissions(
            InvitationStore invitations,
            QuestionnaireStore questionnaires,
            ResponseStore responses,
            Reception reception,
            OpenInvitations open,
            CustomerCards customers,
            Access access,
            SurveySettings settings,
            ChangeFeed feed,
            Clock clock,
            TransactionOperations transaction) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.responses = responses;
        this.reception = reception;
        this.open = open;
        this.customers = customers;
        this.access = access;
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * An answer that was taken.
     *
     * @param correction the secret by which it can be corrected
     * @param correctUntil until when
     */
    public record Taken(String correction, Instant correctUntil) {}

    /**
     * Answers that may be corrected.
     *
     * @param answers what was answered last
     */
    public record Correctable(QuestionnaireContent content, Answers answers, Instant correctUntil) {}

    /** What stands behind a link; writes nothing. */
    public OpenForm open(String token) {
        return invitation(token).map(this::form).orElseGet(OpenForm.Unknown::new);
    }

    /**
     * Takes the answers.
     *
     * @param openedAt when the page was opened; {@code null} where no mark of ours says so, and then nobody read it
     * @param given question to text, as typed
     * @throws RuleBroken {@code survey.link.over} where the link takes no answer any more; the detail {@code state} says
     *     why
     * @throws Invalid by its question, as {@link Responses#receive}
     */
    public Optional<Taken> submit(String token, @Nullable Instant openedAt, Map<String, String> given) {
        var found = invitation(token).orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        if (form(found) instanceof OpenForm.Over over) {
            throw over(over.state());
        }
        var version = questionnaires.version(found.version());
        Answers answers = Answers.ofTexts(version.content(), given);
        String secret = Secrets.next();
        Instant now = clock.instant();
        // the clocks of two nodes differ a little
        Integer seconds = openedAt == null
                ? null
                : (int) Math.clamp(Duration.between(openedAt, now).toSeconds(), 0, Integer.MAX_VALUE);
        return Optional.of(retried(() -> {
            if (!invitations.answer(found.id(), now)) {
                throw over(invitations.get(found.id()).map(this::state).orElse(InvitationState.ANSWERED));
            }
            var matter = new Matter(
                    found.customer(),
                    found.ticket(),
                    found.ticketNumber(),
                    found.cycle(),
                    found.team(),
                    found.handler());
            var stored = reception.take(
                    version,
                    matter,
                    answers,
                    new Reception.Arrival(
                            Ids.next(),
                            found.id(),
                            null,
                            found.channel(),
                            now,
                            now,
                            CUSTOMER,
                            seconds,
                            Secrets.hash(secret)));
            responses.insert(List.of(stored), reception.ruleVersion());
            feed.publish(stored.received());
            stored.flags().forEach((rule, why) -> feed.publish(new ResponseFlagged(stored.about(now), rule, why)));
            endOthers(stored, now);
            return new Taken(secret, now.plus(settings.correctWithin()));
        }));
    }

    /** What may still be corrected by this secret; writes nothing. */
    public Optional<Correctable> correctable(String secret) {
        return TOKEN.matcher(secret).matches()
                ? responses.byCorrectionSeen(Secrets.hash(secret)).flatMap(this::correctable)
                : Optional.empty();
    }

    /**
     * Puts other answers in place of the first ones, which are kept. They are measured and cleaned anew.
     *
     * @return empty where it is too late, or nobody was given this secret
     */
    public Optional<Taken> correct(String secret, Map<String, String> given) {
        if (!TOKEN.matcher(secret).matches()) {
            return Optional.empty();
        }
        return retried(() -> responses
                .byCorrection(Secrets.hash(secret))
                .flatMap(row -> correctable(row)
                        .map(open ->
                                correct(row, Answers.ofTexts(open.content(), given), secret, open.correctUntil()))));
    }

    private Taken correct(ResponseStore.Row row, Answers answers, String secret, Instant until) {
        Instant now = clock.instant();
        var version = questionnaires.version(row.version());
        String before = SurveyWords.score(
                Measures.of(version.content(), new Answers(row.answers())).score());
        responses.keepFirst(row.id(), now);
        var stored = reception.take(
                version,
                row.matter(),
                answers,
                new Reception.Arrival(
                        row.id(),
                        row.invitation(),
                        null,
                        row.channel(),
                        row.submittedAt(),
                        row.receivedAt(),
                        CUSTOMER,
                        row.durationSeconds(),
                        null));
        responses.update(List.of(stored), Map.of(row.id(), Set.of()), reception.ruleVersion());
        feed.publish(new ResponseCorrected(
                stored.about(now), before, SurveyWords.score(stored.measures().score())));
        stored.flags().forEach((rule, why) -> feed.publish(new ResponseFlagged(stored.about(now), rule, why)));
        endOthers(stored, now);
        return new Taken(secret, until);
    }

    private void endOthers(StoredResponse stored, Instant now) {
        if (stored.flags().isEmpty()) {
            open.answeredBy(List.of(OpenInvitations.Answer.of(stored)), now);
        }
    }

    private Optional<Correctable> correctable(ResponseStore.Row row) {
        Instant until = row.receivedAt().plus(settings.correctWithin());
        return clock.instant().isAfter(until)
                ? Optional.empty()
                : Optional.of(new Correctable(
                        questionnaires.version(row.version()).content(), new Answers(row.answers()), until));
    }

    private Optional<InvitationView> invitation(String token) {
        return TOKEN.matcher(token).matches() ? invitations.byToken(Secrets.hash(token)) : Optional.empty();
    }

    private OpenForm form(InvitationView invitation) {
        if (!invitation.isOpen(clock.instant())) {
            return new OpenForm.Over(state(invitation));
        }
        var customer = invitation.customer() == null ? null : new CustomerId(invitation.customer());
        var card = customer == null
                ? null
                : access.as(Actor.SYSTEM, () -> customers.of(Set.of(customer))).get(customer);
        return new OpenForm.Ready(
                questionnaires.version(invitation.version()).content(),
                card == null ? null : card.name(),
                invitation.ticketNumber());
    }

    /** Where it stands: one whose time is over has expired, whether a timer said so yet or not. */
    private InvitationState state(InvitationView invitation) {
        return switch (invitation.state()) {
            case WAITING, SENT -> InvitationState.EXPIRED;
            default -> invitation.state();
        };
    }

    private static RuleBroken over(InvitationState state) {
        return new RuleBroken("survey.link.over", state).with("state", state);
    }

    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == TRIES) {
                    throw deadlock;
                }
            }
        }
    }
}
