package io.huihuan.identity.entrance;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the password an account must show. Disabled people and people without a login are as good as unknown. A sign-in
 * carries no rights: those are asked for at every act.
 */
@Component
class Credentials {

    private final JdbcClient reads;

    Credentials(JdbcClient reads) {
        this.reads = reads;
    }

    UserDetails find(String account) {
        String hash = reads.sql(
                        "SELECT password_hash FROM person WHERE account = ? AND enabled AND password_hash IS NOT NULL")
                .param(account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(account));
        return User.withUsername(account).password(hash).build();
    }

    /** Accounts are written in lower case; people type them as they like. */
    static String account(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
