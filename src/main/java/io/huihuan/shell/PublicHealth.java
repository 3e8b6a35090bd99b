package io.huihuan.shell;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody whether this node is up and nothing more; why it is not is asked on the management port. */
@RestController
class PublicHealth {

    private final ObjectProvider<HealthEndpoint> health;

    PublicHealth(ObjectProvider<HealthEndpoint> health) {
        this.health = health;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> health() {
        boolean up = health.stream().allMatch(each -> each.health().getStatus().equals(Status.UP));
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", (up ? Status.UP : Status.DOWN).getCode()));
    }
}
