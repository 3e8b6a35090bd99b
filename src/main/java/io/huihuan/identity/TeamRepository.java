package io.huihuan.identity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TeamRepository extends JpaRepository<Team, UUID> {

    /** Holds the row until the change is done, so that the version compared is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select it from Team it where it.id = :id")
    Optional<Team> findForChange(UUID id);

    Optional<Team> findByDepartmentAndNameKey(UUID department, String nameKey);
}
