package io.huihuan.identity;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to departments, teams, people and their ways in. */
public sealed interface IdentityEvent extends BusinessEvent {

    /** What happens to a department. */
    sealed interface OfDepartment extends IdentityEvent {
        DepartmentId department();

        @Override
        default Subject subject() {
            return new Subject("DEPARTMENT", department().value());
        }
    }

    /** What happens to a team. */
    sealed interface OfTeam extends IdentityEvent {
        TeamId id();

        @Override
        default Subject subject() {
            return new Subject("TEAM", id().value());
        }
    }

    /** What happens to a person. */
    sealed interface OfPerson extends IdentityEvent {
        PersonId person();

        @Override
        default Subject subject() {
            return new Subject("PERSON", person().value());
        }
    }

    /** What happens at the door; it changes nobody's rights. */
    sealed interface SignIn extends IdentityEvent {

        /** Who it was said to be; {@code null} for an account nobody has. */
        @Nullable
        PersonId person();

        /** The network address it came from. */
        String address();

        @Override
        default Subject subject() {
            var known = person();
            return known == null ? new Subject("SIGN_IN", new UUID(0, 0)) : new Subject("PERSON", known.value());
        }

        @Override
        default String note() {
            return address();
        }
    }

    record DepartmentCreated(DepartmentId department, Instant at, String actor, String to) implements OfDepartment {}

    record DepartmentRenamed(DepartmentId department, Instant at, String actor, String from, String to)
            implements OfDepartment {}

    /** Its place in the tree changed; from and to are the names of the departments above. */
    record DepartmentMoved(
            DepartmentId department,
            Instant at,
            String actor,
            @Nullable String from,
            @Nullable String to) implements OfDepartment {}

    record TeamCreated(TeamId id, Instant at, String actor, String to) implements OfTeam {}

    record TeamRenamed(TeamId id, Instant at, String actor, String from, String to) implements OfTeam {}

    record TeamMoved(TeamId id, Instant at, String actor, String from, String to) implements OfTeam {}

    record PersonCreated(PersonId person, Instant at, String actor, String to) implements OfPerson {}

    record PersonRenamed(PersonId person, Instant at, String actor, String from, String to) implements OfPerson {}

    record PersonMoved(PersonId person, Instant at, String actor, String from, String to) implements OfPerson {}

    record TeamsChanged(PersonId person, Instant at, String actor, String from, String to) implements OfPerson {}

    record RolesChanged(PersonId person, Instant at, String actor, String from, String to) implements OfPerson {}

    record CapacityChanged(PersonId person, Instant at, String actor, String from, String to) implements OfPerson {}

    record PersonDisabled(PersonId person, Instant at, String actor) implements OfPerson {}

    record PersonEnabled(PersonId person, Instant at, String actor) implements OfPerson {}

    record PasswordSet(PersonId person, Instant at, String actor) implements OfPerson {}

    record PreferencesChanged(PersonId person, Instant at, String actor, String to) implements OfPerson {}

    record SignedIn(PersonId person, Instant at, String actor, String address) implements SignIn {}

    /** A wrong password, or an account nobody has; the actor is {@code system}. */
    record SignInFailed(@Nullable PersonId person, Instant at, String actor, String address) implements SignIn {}

    /** Too many failures: the door stays shut for a while, until the instant in {@code to}. */
    record SignInBlocked(@Nullable PersonId person, Instant at, String actor, String address, String to)
            implements SignIn {}

    /** What happens to an API token. */
    sealed interface OfToken extends IdentityEvent {
        UUID token();

        @Override
        default Subject subject() {
            return new Subject("API_TOKEN", token());
        }
    }

    record TokenCreated(UUID token, Instant at, String actor, String to, String note) implements OfToken {}

    record TokenRevoked(UUID token, Instant at, String actor, String from) implements OfToken {}
}
