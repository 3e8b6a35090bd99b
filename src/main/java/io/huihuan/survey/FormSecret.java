package io.huihuan.survey;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With what forms given to customers are signed, the same on every node; made at the first start. */
@Component
public class FormSecret {

    private static final int BYTES = 32;

    private final JdbcClient sql;
    private volatile byte @Nullable [] known;

    FormSecret(JdbcClient sql) {
        this.sql = sql;
    }

    /** The secret itself; never shown. */
    public byte[] get() {
        byte[] secret = known;
        if (secret == null) {
            secret = read();
            known = secret;
        }
        return secret.clone();
    }

    /** Made where it is missing; at the start, so that reading a page writes nothing. */
    void make() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            sql.sql("INSERT INTO survey_secret (id, secret) VALUES (1, ?)")
                    .params(List.of(fresh))
                    .update();
        } catch (DuplicateKeyException made) {
            // another start, or another node
        }
    }

    private byte[] read() {
        return sql.sql("SELECT secret FROM survey_secret WHERE id = 1")
                .query((row, index) -> row.getBytes(1))
                .single();
    }
}
