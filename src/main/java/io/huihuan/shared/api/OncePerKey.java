package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} has its effect once. The key is claimed by the first statement of one transaction
 * that also holds the effect and the answer, so that a crash leaves all of it or nothing; who comes meanwhile with the
 * same key waits, then gets the first answer.
 *
 * <p>Kept and given again are successes. A refusal changed nothing, so its key is free again: the same request may be
 * tried once its reason is gone. The same key with another request is refused. Keys are a caller's own.
 */
final class OncePerKey extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    private static final String AGAIN = "Idempotency-Replayed";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int ATTEMPTS = 3;
    /**
     * How many hold a connection for the whole request at once. A verb may need a second one (ticket numbers): if all of
     * the pool were held, nobody would ever get it.
     */
    private static final int AT_ONCE = 8;

    private static final int PATIENCE_SECONDS = 10;

    private final GivenAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemAnswers problems;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    OncePerKey(GivenAnswers answers, TransactionTemplate transaction, ProblemAnswers problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String word = request.getHeader(KEY);
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!WELL_FORMED.matcher(word).matches()) {
            problems.answer(
                    request,
                    response,
                    Problem.of(BAD_REQUEST, "idempotency.malformed").with("field", KEY));
            return;
        }
        byte[] key = Fingerprint.of(caller.getName(), word);
        var readable = ApiGate.isUpload(request) ? request : new KnownBody(request);
        byte[] fingerprint = Fingerprint.of(readable);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var given = answers.find(key);
            if (given.isPresent()) {
                again(request, response, given.get(), fingerprint);
                return;
            }
            if (!entered()) {
                break;
            }
            try {
                if (first(readable, response, chain, key, fingerprint)) {
                    return;
                }
            } finally {
                places.release();
            }
        }
        problems.answer(
                request, response, Problem.of(CONFLICT, "idempotency.under-way").header(HttpHeaders.RETRY_AFTER, "1"));
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether this was the first; otherwise nothing happened. */
    private boolean first(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] key, byte[] fingerprint)
            throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            Boolean done = transaction.execute(status -> {
                if (!claimed(key, fingerprint)) {
                    status.setRollbackOnly();
                    return false;
                }
                pass(request, answer, chain);
                if (answer.getStatus() / 100 == 2) {
                    answers.keep(key, given(answer, fingerprint));
                } else {
                    status.setRollbackOnly();
                }
                return true;
            });
            if (!Boolean.TRUE.equals(done)) {
                return false;
            }
        } catch (UnexpectedRollbackException undone) {
            // a verb met a deadlock and tried again, but the first try had taken the claim with it
            answer.reset();
            return false;
        }
        answer.copyBodyToResponse();
        return true;
    }

    private boolean claimed(byte[] key, byte[] fingerprint) {
        try {
            answers.claim(key, fingerprint);
            return true;
        } catch (DuplicateKeyException | ConcurrencyFailureException somebodyElse) {
            return false;
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    private static GivenAnswer given(ContentCachingResponseWrapper answer, byte[] fingerprint) {
        return new GivenAnswer(
                fingerprint,
                answer.getStatus(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                answer.getContentType(),
                answer.getContentAsByteArray());
    }

    private void again(HttpServletRequest request, HttpServletResponse response, GivenAnswer given, byte[] fingerprint)
            throws IOException {
        if (!given.answers(fingerprint)) {
            problems.answer(
                    request,
                    response,
                    Problem.of(UNPROCESSABLE_CONTENT, "idempotency.mismatch").with("field", KEY));
            return;
        }
        response.setStatus(given.status());
        header(response, HttpHeaders.LOCATION, given.location());
        header(response, HttpHeaders.ETAG, given.etag());
        response.setHeader(AGAIN, "true");
        if (given.contentType() != null) {
            response.setContentType(given.contentType());
        }
        response.setContentLength(given.body().length);
        response.getOutputStream().write(given.body());
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }
}
