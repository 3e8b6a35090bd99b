package io.huihuan.identity;

import static io.huihuan.identity.Permission.*;

import java.util.Set;

/** What a person is here for; a person may have several roles and then may do what any of them may. */
public enum Role {
    /** Registers tickets, answers, calls; sees the own teams. */
    AGENT(
            Reach.TEAMS,
            TICKET_READ,
            TICKET_CREATE,
            TICKET_WORK,
            CUSTOMER_READ,
            CUSTOMER_EDIT,
            CUSTOMER_REVEAL,
            SURVEY_READ,
            SURVEY_ASK),
    /** Moves cards, assigns, intervenes; sees the own department. */
    SUPERVISOR(
            Reach.DEPARTMENT,
            TICKET_READ,
            TICKET_CREATE,
            TICKET_WORK,
            TICKET_ASSIGN,
            TICKET_REOPEN,
            CUSTOMER_READ,
            CUSTOMER_EDIT,
            CUSTOMER_REVEAL,
            CONTACT_OVERRIDE,
            SURVEY_READ,
            SURVEY_ASK,
            QUESTIONNAIRE_EDIT,
            INTERVENE,
            INSIGHT_READ,
            IMPORT),
    /** Works the department's share of tickets and its action plans; sees the own department. */
    DEPARTMENT_OWNER(Reach.DEPARTMENT, TICKET_READ, CUSTOMER_READ, SURVEY_READ, INTERVENE, INSIGHT_READ),
    /** Surveys, cleaning, root causes; sees everything, works no tickets. */
    ANALYST(
            Reach.ALL,
            TICKET_READ,
            CUSTOMER_READ,
            SURVEY_READ,
            SURVEY_ASK,
            QUESTIONNAIRE_EDIT,
            RESPONSE_RESTORE,
            SURVEY_ADMIN,
            INSIGHT_READ,
            INSIGHT_ADMIN,
            IMPORT),
    /** Reads figures and drills down; changes nothing. */
    EXECUTIVE(Reach.ALL, TICKET_READ, CUSTOMER_READ, SURVEY_READ, INSIGHT_READ),
    /** Settings and people; no customer data. */
    ADMINISTRATOR(
            Reach.NOTHING,
            PEOPLE_ADMIN,
            TOKEN_ADMIN,
            CALENDAR_ADMIN,
            CATEGORY_ADMIN,
            SLA_ADMIN,
            QUESTIONNAIRE_EDIT,
            SURVEY_ADMIN,
            INSIGHT_ADMIN);

    /** How far the rows reach which a role may see. */
    enum Reach {
        NOTHING,
        TEAMS,
        DEPARTMENT,
        ALL
    }

    private final Reach reach;
    private final Set<Permission> permissions;

    Role(Reach reach, Permission... permissions) {
        this.reach = reach;
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    Reach reach() {
        return reach;
    }
}
