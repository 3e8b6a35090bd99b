package io.huihuan.identity.entrance;

import io.huihuan.identity.Directory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose time is over, whose person may no longer sign in, or whose password was changed since. What an
 * open page does by itself (heartbeat, push) is no sign of life.
 */
class SessionEnd extends OncePerRequestFilter {

    static final String STAY = "huihuan.stay";

    private final Directory directory;
    private final SessionLimits limits;
    private final Clock clock;

    SessionEnd(Directory directory, SessionLimits limits, Clock clock) {
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            if (person != null && !(person instanceof AnonymousAuthenticationToken)) {
                look(session, person.getName(), request);
            }
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, String account, HttpServletRequest request) {
        Instant now = clock.instant();
        Stay stay = session.getAttribute(STAY) instanceof Stay known
                        && known.account().equals(account)
                ? known
                : new Stay(account, now, now);
        if (stay.isOver(now, limits) || !mayStay(stay)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else {
            session.setAttribute(STAY, isActivity(request) ? stay.activeAt(now) : stay);
        }
    }

    private boolean mayStay(Stay stay) {
        return directory.actor(stay.account()).isPresent()
                && directory
                        .passwordSince(stay.account())
                        .filter(changed -> changed.isAfter(stay.since()))
                        .isEmpty();
    }

    private static boolean isActivity(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains("v-r=heartbeat") && !query.contains("v-r=push");
    }
}
