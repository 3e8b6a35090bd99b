package io.huihuan.intake.ticket;

import io.huihuan.identity.TeamId;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.Outcome;
import io.huihuan.intake.Problem;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.TicketArchive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands tickets to the archive, except those a strict import may not make and those out of the importer's reach. */
@Component
class TicketWriter {

    private final TicketArchive archive;
    private final TicketScores scores;
    private final Workplaces workplaces;

    TicketWriter(TicketArchive archive, TicketScores scores, Workplaces workplaces) {
        this.archive = archive;
        this.scores = scores;
        this.workplaces = workplaces;
    }

    /** What is told about one ticket; builds it once it is known which team it belongs to. */
    interface Told {

        String externalId();

        TicketRow latest();

        /** The team named last. */
        @Nullable
        String team();

        ArchivedTicket ticket(TeamId team, io.huihuan.identity.@Nullable PersonId assignee);
    }

    /** One outcome for each, in their order. */
    List<Outcome> write(List<? extends Told> told, ImportRun run) {
        Map<String, TeamId> held = run.by().scope().all()
                ? Map.of()
                : archive.teams(told.stream().map(Told::externalId).toList());
        var outcomes = new ArrayList<Outcome>();
        var batch = new ArrayList<ArchivedTicket>();
        var scored = new ArrayList<TicketScores.Scored>();
        var places = new ArrayList<Integer>();
        for (Told each : told) {
            try {
                reach(held.get(each.externalId()), run);
                batch.add(ticket(each, run));
                if (TicketScores.has(each.latest().row())) {
                    scored.add(new TicketScores.Scored(
                            batch.getLast(), each.latest().row()));
                }
                places.add(outcomes.size());
                outcomes.add(Outcome.ACCEPTED);
            } catch (Workplaces.Unknown unknown) {
                outcomes.add(new Outcome.Rejected(unknown.problem()));
            }
        }
        List<TicketArchive.Outcome> stored = archive.store(batch);
        scores.keep(scored);
        for (int i = 0; i < stored.size(); i++) {
            outcomes.set(
                    places.get(i),
                    switch (stored.get(i)) {
                        case CREATED -> Outcome.ACCEPTED;
                        case UPDATED -> Outcome.UPDATED;
                    });
        }
        return outcomes;
    }

    private ArchivedTicket ticket(Told told, ImportRun run) {
        TicketRow latest = told.latest();
        if (run.strict() && latest.category() != null && !archive.knowsCategory(latest.category())) {
            throw new Workplaces.Unknown(Problem.of("category1", "intake.reason.unknown-category", latest.category()));
        }
        TeamId team = workplaces.team(told.team(), latest.said("department"), run);
        mine(run).add(team);
        String assignee = latest.said("assignee");
        return told.ticket(team, assignee == null ? null : workplaces.person(assignee, team, run));
    }

    /** A ticket of a team the importer may not see is not updated; that there is one is said like any clash of numbers. */
    private void reach(@Nullable TeamId holder, ImportRun run) {
        if (holder != null
                && !run.by().scope().covers(holder.value())
                && !mine(run).contains(holder)) {
            throw new Workplaces.Unknown(Problem.of(TicketFields.EXTERNAL_ID, "intake.reason.out-of-reach"));
        }
    }

    @SuppressWarnings("unchecked") // only this class keeps a set of teams
    private static Set<TeamId> mine(ImportRun run) {
        return run.remember(Set.class, TicketWriter.class, HashSet::new);
    }
}
