package io.huihuan.identity.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer …}. What it does not recognise goes on as nobody, and is refused by the chain. */
@Component
public class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    /** Longer than any token; nothing longer is worth a hash. */
    private static final int LONGEST = 200;

    private final KnownTokens known;

    TokenFilter(KnownTokens known) {
        this.known = known;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.length() <= LONGEST && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            known.recognise(header.substring(SCHEME.length()).strip()).ifPresent(program -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(program);
                SecurityContextHolder.setContext(context);
                program.introduce(request);
            });
        }
        chain.doFilter(request, response);
    }

    /** It belongs into the chain of the API and nowhere else; a filter that is a bean would run everywhere. */
    @Configuration
    static class OnlyInItsChain {
        @Bean
        FilterRegistrationBean<TokenFilter> tokenFilterOnlyInItsChain(TokenFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
