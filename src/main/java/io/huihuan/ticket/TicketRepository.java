package io.huihuan.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TicketRepository extends JpaRepository<Ticket, UUID> {

    Optional<Ticket> findByNumber(String number);

    @Query("select t.number from Ticket t where t.id = :id")
    Optional<String> numberOf(UUID id);

    @Query("select t.id from Ticket t where t.merge.into = :id")
    List<UUID> mergedInto(UUID id);

    /** A ticket and those merged into it. */
    default List<UUID> whole(UUID id) {
        return Stream.concat(Stream.of(id), mergedInto(id).stream()).toList();
    }

    /** The latest ticket about the same matter, for recognising repeats. */
    @Query("""
            select t.id from Ticket t
            where t.customerId = :customer and t.facts.categoryGroup = :group and t.openedAt >= :since
            order by t.openedAt desc""")
    List<UUID> sameMatter(UUID customer, UUID group, Instant since, Limit limit);

    /** Whose clocks have something to say. */
    @Query("select t.id from Ticket t where t.sla.nextTimerAt <= :now order by t.sla.nextTimerAt")
    List<UUID> due(Instant now, Limit limit);
}
