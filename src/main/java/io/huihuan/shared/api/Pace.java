package io.huihuan.shared.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one token may ask of this node: a bucket that holds a minute's worth and refills evenly. An empty one
 * answers 429 and says when to come again.
 */
final class Pace extends OncePerRequestFilter {

    private final ProblemAnswers problems;
    private final Clock clock;
    private final int perMinute;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    Pace(ProblemAnswers problems, Clock clock, int perMinute) {
        this.problems = problems;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        Duration wait = perMinute <= 0 || caller == null
                ? Duration.ZERO
                : take(Caller.of(request).map(Caller::token).orElseGet(caller::getName));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            problems.answer(
                    request,
                    response,
                    Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", perMinute, seconds)
                            .header("Retry-After", Long.toString(seconds)));
        }
    }

    private Duration take(String caller) {
        return buckets.computeIfAbsent(caller, key -> new Bucket(perMinute, clock.instant()))
                .take(clock.instant());
    }

    private static final class Bucket {

        private final int perMinute;
        private double left;
        private Instant at;

        Bucket(int perMinute, Instant now) {
            this.perMinute = perMinute;
            this.left = perMinute;
            this.at = now;
        }

        /** Takes one; how long to wait where there is none. */
        synchronized Duration take(Instant now) {
            double passed = Math.max(0, Duration.between(at, now).toNanos() / 60e9);
            left = Math.min(perMinute, left + passed * perMinute);
            at = now;
            if (left < 1) {
                return Duration.ofNanos((long) ((1 - left) / perMinute * 60e9) + 1);
            }
            left--;
            return Duration.ZERO;
        }
    }
}
