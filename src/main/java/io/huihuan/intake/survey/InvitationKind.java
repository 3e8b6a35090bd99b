package io.huihuan.intake.survey;

import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Outcome;
import io.huihuan.intake.Problem;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code invitations}: one row a customer or a ticket to ask about, asked in the name of whoever imports and by the rules of
 * asking by hand. Each row stands for itself: a refused one takes nothing of the others along, and what was asked before, also
 * by an import that broke off, is not asked again.
 */
@Component
class InvitationKind implements ImportKind {

    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String CUSTOMER = "customerExternalId";
    private static final String TICKET = "ticketExternalId";
    private static final String CHANNEL = "invitationChannel";
    private static final Set<SurveyChannel> WAYS =
            EnumSet.of(SurveyChannel.LINK, SurveyChannel.QR, SurveyChannel.CHAT, SurveyChannel.MAIL, SurveyChannel.SMS);

    private final Invitations invitations;
    private final TransactionTemplate single;

    InvitationKind(Invitations invitations, PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.single = new TransactionTemplate(transactions);
        single.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text(QUESTIONNAIRE, 60).needed(),
                Field.text(TICKET, 100),
                Field.text(CUSTOMER, 100),
                Field.choice(CHANNEL, SurveyChannel.class));
    }

    @Override
    public String identity() {
        return TICKET;
    }

    @Override
    public void check(ImportedRow row, Consumer<Problem> problems) {
        if (row.text(TICKET) == null && row.text(CUSTOMER) == null) {
            problems.accept(Problem.of(CUSTOMER, "intake.reason.nobody"));
        }
        if (!WAYS.contains(way(row))) {
            problems.accept(Problem.of(CHANNEL, "intake.reason.no-way"));
        }
    }

    /** A chunk that is written anew remembers whom it has asked already. */
    @Override
    public List<Outcome> write(List<ImportedRow> rows, ImportRun run) {
        return rows.stream()
                .map(row -> run.remember(Outcome.class, row.line(), () -> ask(row)))
                .toList();
    }

    private Outcome ask(ImportedRow row) {
        var wish = new NewInvitation(row.required(QUESTIONNAIRE), row.text(CUSTOMER), row.text(TICKET), way(row));
        try {
            single.executeWithoutResult(status -> invitations.issue(wish));
            return Outcome.ACCEPTED;
        } catch (Refusal refused) {
            return new Outcome.Rejected(Problem.of(refused));
        }
    }

    private static SurveyChannel way(ImportedRow row) {
        return Objects.requireNonNullElse(row.choice(CHANNEL, SurveyChannel.class), SurveyChannel.LINK);
    }
}
