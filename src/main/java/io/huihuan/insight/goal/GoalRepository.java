package io.huihuan.insight.goal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GoalRepository extends JpaRepository<Goal, UUID> {

    List<Goal> findAllByOrderByDueAscIdAsc();
}
