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

    @Query("""
            SELECT alert FROM Alert alert
            WHERE alert.heldAt >= :since AND alert.acknowledgedAt IS NULL
              AND (:every = true OR alert.department IN :departments)
            ORDER BY alert.significant DESC, alert.raisedAt DESC, alert.id DESC""")
    List<Alert> current(Instant since, boolean every, Collection<UUID> departments, Limit limit);

    @Query("""
            SELECT alert FROM Alert alert WHERE :every = true OR alert.department IN :departments
            ORDER BY alert.raisedAt DESC, alert.id DESC""")
    List<Alert> history(boolean every, Collection<UUID> departments, Pageable page);

    /** To be acknowledged: whoever comes second waits, and is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT alert FROM Alert alert WHERE alert.id = :id")
    Optional<Alert> lock(UUID id);
}
