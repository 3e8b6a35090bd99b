package io.huihuan.survey;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A resolution of a ticket is asked about once: an answer about it ends the invitations that are still open, whichever way
 * it came. Only one that counts does, else a few words noted on the phone would take the customer’s own from them.
 */
@Component
class OpenInvitations {

    private final InvitationStore store;
    private final Invitations invitations;
    private final QuestionnaireStore questionnaires;

    OpenInvitations(InvitationStore store, Invitations invitations, QuestionnaireStore questionnaires) {
        this.store = store;
        this.invitations = invitations;
        this.questionnaires = questionnaires;
    }

    /** An answer that counts. */
    record Answer(UUID id, UUID questionnaire, Matter matter, String by) {

        static Answer of(StoredResponse response) {
            return new Answer(
                    response.id(), response.version().questionnaire(), response.matter(), response.receivedBy());
        }

        boolean concerns(InvitationView invitation) {
            return Objects.equals(matter.ticket(), invitation.ticket()) && matter.cycle() == invitation.cycle();
        }
    }

    /**
     * Of those that lie with the customer the newest that asks the same questions is answered by it, others are taken back;
     * those nobody has got yet are not sent.
     */
    void answeredBy(Collection<Answer> answers, Instant now) {
        Set<UUID> tickets = answers.stream()
                .map(answer -> answer.matter().ticket())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, List<InvitationView>> open = store.open(tickets).stream()
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.ticket())));
        var ended = new HashSet<UUID>();
        for (Answer answer : answers) {
            open.getOrDefault(answer.matter().ticket(), List.of()).stream()
                    .filter(answer::concerns)
                    .filter(each -> ended.add(each.id()))
                    .forEach(each -> end(each, answer, now));
        }
    }

    private void end(InvitationView invitation, Answer answer, Instant now) {
        if (invitation.state() == InvitationState.WAITING) {
            invitations.skip(invitation.id(), InvitationReason.ANSWERED);
        } else if (!isSameForm(invitation, answer) || !store.answer(invitation.id(), answer.id(), now)) {
            invitations.withdrawn(invitation.id(), InvitationReason.ANSWERED.name(), answer.by());
        }
    }

    private boolean isSameForm(InvitationView invitation, Answer answer) {
        return questionnaires.version(invitation.version()).questionnaire().equals(answer.questionnaire());
    }
}
