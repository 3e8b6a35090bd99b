package io.huihuan.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a person may see: every team's, or those of some teams. Every row that can be in or out of scope names its
 * team; queries filter by it, so that what lies outside is no row, no count and no push.
 *
 * @param all whether every team is in scope; then {@code teams} is empty
 * @param teams the ids of the teams in scope
 */
public record Scope(boolean all, Set<UUID> teams) {

    public static final Scope ALL = new Scope(true, Set.of());
    public static final Scope NOTHING = new Scope(false, Set.of());

    /** What is of no team is seen by those who see every team. */
    public boolean covers(@Nullable UUID team) {
        return all || team != null && teams.contains(team);
    }

    public Scope and(Scope other) {
        if (all || other.all) {
            return ALL;
        }
        var both = new java.util.HashSet<>(teams);
        both.addAll(other.teams);
        return new Scope(false, Set.copyOf(both));
    }
}
