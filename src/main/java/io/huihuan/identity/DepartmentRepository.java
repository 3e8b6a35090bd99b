package io.huihuan.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DepartmentRepository extends JpaRepository<Department, UUID> {

    /** Holds the row until the change is done, so that the version compared is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select it from Department it where it.id = :id")
    Optional<Department> findForChange(UUID id);

    /** The one at the top that was there first. */
    Optional<Department> findFirstByParentIsNullOrderById();

    /** Holds the whole tree: two moves at once could otherwise close a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select it from Department it order by it.id")
    List<Department> findTreeForChange();
}
