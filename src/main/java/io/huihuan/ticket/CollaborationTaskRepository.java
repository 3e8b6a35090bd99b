package io.huihuan.ticket;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CollaborationTaskRepository extends JpaRepository<CollaborationTask, UUID> {

    boolean existsByTicketIdInAndState(Collection<UUID> ticketIds, TaskState state);

    List<CollaborationTask> findByTicketIdInOrderByCreatedAt(Collection<UUID> ticketIds);
}
