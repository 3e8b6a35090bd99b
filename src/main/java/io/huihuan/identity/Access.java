package io.huihuan.identity;

import io.huihuan.shared.refusal.Forbidden;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The door every verb passes: who is acting now, with the rights of this moment and not those of sign-in. A person
 * disabled or changed a few seconds ago is refused on pages long open.
 */
@Component
public class Access {

    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    private final Actors actors;

    Access(Actors actors) {
        this.actors = actors;
    }

    /**
     * Who is acting now.
     *
     * @throws SignedOut where nobody is signed in, or the person was disabled since
     */
    public Actor current() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            throw new SignedOut();
        }
        Actor actor = actors.byAccount(signedIn.getName()).orElseThrow(SignedOut::new);
        return signedIn instanceof LimitedRights limited ? actor.limitedTo(limited.atMost()) : actor;
    }

    /** Who is acting now, if that person may do this. */
    public Actor require(Permission permission) throws Forbidden {
        return current().require(permission);
    }

    /** Who stands behind an account at this moment; empty for nobody, and for a person disabled since. */
    public Optional<Actor> holder(String account) {
        return account.equals(Actor.SYSTEM.account()) ? Optional.of(Actor.SYSTEM) : actors.byAccount(account);
    }

    /** Does the work as somebody: a job in the name of the person who started it, a timer as {@link Actor#SYSTEM}. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(ACTING, actor).call(work::get);
    }

    /** {@link #as(Actor, Supplier)} for work without a result. */
    public void as(Actor actor, Runnable work) {
        ScopedValue.where(ACTING, actor).run(work);
    }
}
