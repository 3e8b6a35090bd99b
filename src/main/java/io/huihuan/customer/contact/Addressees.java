package io.huihuan.customer.contact;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom messages go to. Nothing of it is shown to anybody, so it is no look at personal data. */
@Service
@Transactional(readOnly = true)
public class Addressees {

    /** Chinese mobiles begin with 13 to 19; of other countries’ numbers nobody can tell. */
    private static final Pattern MOBILE = Pattern.compile("\\+861[3-9]\\d{9}|\\+(?!86)\\d+");

    private final Access access;
    private final JdbcClient sql;

    Addressees(Access access, JdbcClient sql) {
        this.access = access;
        this.sql = sql;
    }

    /** Empty for an unknown customer. */
    public Optional<Addressee> find(CustomerId customer) {
        access.require(Permission.CUSTOMER_REVEAL);
        byte[] id = Ids.bytes(customer.value());
        String mail = sql.sql("SELECT address FROM customer_mail WHERE customer_id = ? ORDER BY place LIMIT 1")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
        String mobile = sql
                .sql("SELECT number FROM customer_phone WHERE customer_id = ? ORDER BY place")
                .param(id)
                .query(String.class)
                .list()
                .stream()
                .filter(number -> MOBILE.matcher(number).matches())
                .findFirst()
                .orElse(null);
        return sql.sql("SELECT name, preferred_channel FROM customer WHERE id = ?")
                .param(id)
                .query((row, number) -> new Addressee(row.getString(1), mail, mobile, channel(row.getString(2))))
                .optional();
    }

    private static @Nullable Channel channel(@Nullable String name) {
        return name == null ? null : Channel.valueOf(name);
    }
}
