package io.huihuan.identity.entrance;

import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the password an account must show. Disabled people and people without a login are as good as unknown. */
@Component
class Credentials implements UserDetailsService {

    private final JdbcClient reads;
    private final Directory directory;

    Credentials(JdbcClient reads, Directory directory) {
        this.reads = reads;
        this.directory = directory;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String account = account(typed);
        String hash = reads.sql(
                        "SELECT password_hash FROM person WHERE account = ? AND enabled AND password_hash IS NOT NULL")
                .param(account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var roles = directory.actor(account).map(Actor::roles).orElse(java.util.Set.of());
        return User.withUsername(account)
                .password(hash)
                .roles(roles.stream().map(Enum::name).toArray(String[]::new))
                .build();
    }

    /** Accounts are written in lower case; people type them as they like. */
    static String account(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
