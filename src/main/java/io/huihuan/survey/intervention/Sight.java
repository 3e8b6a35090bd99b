package io.huihuan.survey.intervention;

import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.Role;
import io.huihuan.identity.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which customers somebody may see to: those of the own teams, and for supervisors those of no team, lest nobody does.
 *
 * @param nobodys whether those of no team too
 */
record Sight(Scope scope, boolean nobodys) {

    static Sight of(Actor by) {
        boolean supervising = by.roles().contains(Role.SUPERVISOR) && by.may(Permission.INTERVENE);
        return new Sight(by.scope(), by.scope().all() || supervising);
    }

    boolean covers(@Nullable UUID team) {
        return team == null ? nobodys : scope.covers(team);
    }
}
