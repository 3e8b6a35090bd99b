package io.huihuan.insight.alert;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AlertRepository extends JpaRepository<Alert, UUID> {

    List<Alert> findByKindAndDepartmentAndSubjectOrderByRaisedDayDesc(
            AlertKind kind, UUID department, String subject, Limit limit);

    /** Whoever sees every row is told at the organisation what the departments within it are told of the same. */
    @Query("""
            SELECT alert FROM Alert alert
            WHERE alert.heldAt >= :since AND alert.acknowledgedAt IS NULL
              AND (alert.department IN :departments OR :every = true AND (alert.department = :everybody OR NOT EXISTS (
                SELECT wider FROM Alert wider
                WHERE wider.heldAt >= :since AND wider.department = :everybody
                  AND wider.kind = alert.kind AND wider.subject = alert.subject)))
            ORDER BY alert.significant DESC, alert.raisedAt DESC, alert.id DESC""")
    List<Alert> current(Instant since, boolean every, UUID everybody, Collection<UUID> departments, Limit limit);

    @Query("""
            SELECT alert FROM Alert alert WHERE :every = true OR alert.department IN :departments
            ORDER BY alert.raisedAt DESC, alert.id DESC""")
    List<Alert> history(boolean every, Collection<UUID> departments, Pageable page);

    /** To be acknowledged: whoever comes second waits, and is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT alert FROM Alert alert WHERE alert.id = :id")
    Optional<Alert> lock(UUID id);
}
