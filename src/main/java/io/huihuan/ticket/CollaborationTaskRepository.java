package io.huihuan.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CollaborationTaskRepository extends JpaRepository<CollaborationTask, UUID> {

    boolean existsByTicketIdAndState(UUID ticketId, TaskState state);

    List<CollaborationTask> findByTicketIdOrderByCreatedAt(UUID ticketId);
}
