package io.huihuan.identity.entrance;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.huihuan.identity.Directory;
import io.huihuan.identity.token.TokenFilter;
import io.huihuan.shared.api.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who is let in where. Operation first, then programs with a token, and people with a session last; public pages of other
 * modules bring a chain of their own, ordered between {@link #API} and {@link #PAGES}.
 */
@Configuration
@EnableConfigurationProperties({SignInLimits.class, SessionLimits.class})
class Chains {

    static final int OPERATION = 10;
    static final int API = 20;
    static final int PAGES = 1_000;

    /** Health for everybody; the rest of operation only on a management port of its own. */
    @Bean
    @Order(OPERATION)
    SecurityFilterChain operationChain(HttpSecurity http, Environment environment) {
        RequestMatcher management = request -> isManagement(request, environment);
        return http.securityMatcher(new OrRequestMatcher(
                        management, PathPatternRequestMatcher.withDefaults().matcher("/actuator/**")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers(management)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a bare status: nobody is led to a page for people
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> response.setStatus(HttpStatus.FORBIDDEN.value())))
                .build();
    }

    private static boolean isManagement(HttpServletRequest request, Environment environment) {
        int port = environment.getProperty("local.management.port", Integer.class, -1);
        return request.getLocalPort() == port
                && port != environment.getProperty("local.server.port", Integer.class, -1);
    }

    /** Programs show a token with every request; no session, no cookie counts here. */
    @Bean
    @Order(API)
    SecurityFilterChain apiChain(HttpSecurity http, TokenFilter tokens, ProblemAnswers problems) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/*/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** People sign in by password and stay for a session. */
    @Bean
    @Order(PAGES)
    SecurityFilterChain pageChain(HttpSecurity http, Directory directory, SessionLimits limits, Clock clock) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages -> pages.loginView("/login")
                                // a mistyped address meets the page that says so
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(
                        (request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + (failure instanceof LockedException ? "/login?throttled" : "/login?error"))))
                .addFilterAfter(new SessionEnd(directory, limits, clock), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
