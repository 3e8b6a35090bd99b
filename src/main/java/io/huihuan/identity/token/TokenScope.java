package io.huihuan.identity.token;

import static io.huihuan.identity.Permission.CUSTOMER_EDIT;
import static io.huihuan.identity.Permission.CUSTOMER_READ;
import static io.huihuan.identity.Permission.CUSTOMER_REVEAL;
import static io.huihuan.identity.Permission.INTERVENE;
import static io.huihuan.identity.Permission.QUESTIONNAIRE_EDIT;
import static io.huihuan.identity.Permission.SURVEY_ASK;
import static io.huihuan.identity.Permission.SURVEY_READ;
import static io.huihuan.identity.Permission.TICKET_ASSIGN;
import static io.huihuan.identity.Permission.TICKET_CREATE;
import static io.huihuan.identity.Permission.TICKET_READ;
import static io.huihuan.identity.Permission.TICKET_REOPEN;
import static io.huihuan.identity.Permission.TICKET_WORK;

import io.huihuan.identity.Permission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a token is for. It can do what its scopes name and its owner may, never more than either. */
public enum TokenScope {
    TICKETS_READ(TICKET_READ),
    /** Registering a ticket registers its customer, so this reaches customers too. */
    TICKETS_WRITE(TICKET_READ, TICKET_CREATE, TICKET_WORK, TICKET_ASSIGN, TICKET_REOPEN, CUSTOMER_READ, CUSTOMER_EDIT),
    CUSTOMERS_READ(CUSTOMER_READ),
    CUSTOMERS_WRITE(CUSTOMER_READ, CUSTOMER_EDIT),
    /** Personal data in full instead of masked. */
    CUSTOMERS_REVEAL(CUSTOMER_READ, CUSTOMER_REVEAL),
    SURVEYS_READ(SURVEY_READ),
    /** Questionnaires, invitations, answers, and what was done about low ones. */
    SURVEYS_WRITE(SURVEY_READ, SURVEY_ASK, QUESTIONNAIRE_EDIT, INTERVENE),
    INSIGHT_READ(Permission.INSIGHT_READ, SURVEY_READ),
    IMPORTS(Permission.IMPORT);

    private final Set<Permission> permissions;

    TokenScope(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** As it is written outside: {@code tickets:read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** Everything these scopes permit together. */
    static Set<Permission> permissions(Set<TokenScope> scopes) {
        var all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return Set.copyOf(all);
    }
}
