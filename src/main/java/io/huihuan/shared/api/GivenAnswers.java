package io.huihuan.shared.api;

import io.huihuan.shared.data.Instants;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers given under a key, kept for as long as somebody may ask again. */
@Repository
class GivenAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for the transaction under way. While another holds it, this waits for that one's end.
     *
     * @throws DuplicateKeyException where an answer was given already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void claim(byte[] key, byte[] fingerprint) {
        jdbc.sql("INSERT INTO api_answer (answer_key, fingerprint, given_at) VALUES (:key, :fingerprint, :now)")
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", Instants.column(clock.instant()))
                .update();
    }

    /** Completes the claim; both become visible with the effect itself, or never. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(byte[] key, GivenAnswer answer) {
        jdbc.sql("""
                        UPDATE api_answer
                        SET status = :status, location = :location, etag = :etag, content_type = :type, body = :body
                        WHERE answer_key = :key""")
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("key", key)
                .update();
    }

    Optional<GivenAnswer> find(byte[] key) {
        return jdbc.sql("SELECT fingerprint, status, location, etag, content_type, body FROM api_answer"
                        + " WHERE answer_key = :key")
                .param("key", key)
                .query((row, number) -> new GivenAnswer(
                        row.getBytes("fingerprint"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("content_type"),
                        Objects.requireNonNullElse(row.getBytes("body"), new byte[0])))
                .optional();
    }

    int forgetOlderThan(Duration age) {
        return jdbc.sql("DELETE FROM api_answer WHERE given_at < :before")
                .param("before", Instants.column(clock.instant().minus(age)))
                .update();
    }
}
