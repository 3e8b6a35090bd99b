package io.huihuan.shared.api;

import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A controller of no module, to try the shared layer; any bearer word is the account of the same name. */
@TestConfiguration
class Probe {

    enum Colour {
        RED,
        GREEN
    }

    @NullMarked
    record Inner(@Size(max = 5) String name, @Nullable Integer count) {}

    @NullMarked
    record Body(
            String text,
            Colour colour,
            @Nullable Inner inner,
            @Size(max = 3) @Nullable List<Inner> list,
            @Nullable Boolean flag,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount) {}

    @Bean
    @Order(0)
    SecurityFilterChain probeChain(HttpSecurity http, ProblemAnswers problems) {
        return http.securityMatcher("/api/probe/**", "/api/nothing/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(
                        (request, response, chain) -> {
                            String bearer =
                                    ((jakarta.servlet.http.HttpServletRequest) request).getHeader("Authorization");
                            if (bearer != null) {
                                SecurityContextHolder.getContext()
                                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                                bearer.replace("Bearer ", ""), "", AuthorityUtils.NO_AUTHORITIES));
                            }
                            chain.doFilter(request, response);
                        },
                        AuthorizationFilter.class)
                .build();
    }

    @org.springframework.boot.test.context.TestComponent
    @RestController
    @RequestMapping("/api/probe")
    static class Controller {

        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Controller(JdbcClient jdbc, TransactionTemplate transaction) {
            this.jdbc = jdbc;
            this.transaction = transaction;
        }

        @PostMapping("/echo")
        Body echo(@RequestBody Body body) {
            return body;
        }

        @GetMapping("/numbers")
        Slice<Integer> numbers(Page page, @RequestParam(required = false) Colour colour) {
            int from = page.after() == null
                    ? 0
                    : (int) page.after().in("numbers", 1).number(0);
            var rows = IntStream.rangeClosed(from + 1, Math.min(from + page.limit() + 1, 120))
                    .boxed()
                    .toList();
            return Slice.of(rows, page, last -> Cursor.of("numbers", last));
        }

        @PostMapping("/versions")
        long version(@SeenVersion long version) {
            return version;
        }

        @PostMapping(path = "/uploads", consumes = "multipart/form-data")
        Map<String, Object> upload(@RequestPart MultipartFile file) {
            return Map.of("size", file.getSize());
        }

        @GetMapping("/times")
        Map<String, Object> times() {
            return Map.of("at", Instant.parse("2026-11-21T02:00:00.123456Z"), "day", LocalDate.of(2026, 11, 21));
        }

        /** Writes one row of any table, slowly if asked, and answers with its position. */
        @PostMapping("/rows")
        ResponseEntity<Map<String, Object>> row(
                @RequestParam(defaultValue = "0") long pause, @RequestParam(defaultValue = "false") boolean refuse) {
            return transaction.execute(status -> {
                jdbc.sql("""
                                INSERT INTO change_feed (at, recorded_at, subject_kind, subject_id, event, actor)
                                VALUES ('2026-01-01', '2026-01-01', 'PROBE', X'00000000000000000000000000000000', 'X', 'x')""").update();
                long rows = rows();
                sleep(pause);
                if (refuse) {
                    throw new RuleBroken("field.required", "x");
                }
                return ResponseEntity.created(URI.create("/api/probe/rows/" + rows))
                        .eTag("0")
                        .body(Map.of("row", rows));
            });
        }

        long rows() {
            return jdbc.sql("SELECT COUNT(*) FROM change_feed WHERE subject_kind = 'PROBE'")
                    .query(Long.class)
                    .single();
        }

        @GetMapping("/failures/{kind}")
        void fail(@PathVariable String kind) {
            throw switch (kind) {
                case "rule" -> new RuleBroken("field.required", "x").with("legal", List.of(Colour.RED));
                case "invalid" -> new Invalid("x", "field.too-long", 3);
                case "missing" -> new Missing("TICKET", "1");
                case "forbidden" -> new Forbidden(io.huihuan.identity.Permission.IMPORT);
                case "stale" ->
                    new Stale("agent", Instant.parse("2026-11-21T02:00:00Z"), "MOVED", Map.of("number", "1"));
                case "optimistic" -> new OptimisticLockingFailureException("row 7 of table t");
                case "lock" -> new CannotAcquireLockException("deadlock in table t");
                default -> new IllegalStateException("a secret of table t");
            };
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
