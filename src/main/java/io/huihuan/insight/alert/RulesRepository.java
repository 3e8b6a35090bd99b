package io.huihuan.insight.alert;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RulesRepository extends JpaRepository<RulesRecord, UUID> {}
