package io.huihuan.testing;

import io.huihuan.identity.Directory;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.TokenScope;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** API tokens for tests: one of every scope an account. */
@Component
public class Tokens {

    private final Company company;
    private final Directory directory;
    private final ApiTokens tokens;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    Tokens(Company company, Directory directory, ApiTokens tokens) {
        this.company = company;
        this.directory = directory;
        this.tokens = tokens;
    }

    public String of(String account) {
        return made.computeIfAbsent(
                account,
                name -> company.asSystem(() -> tokens.create(
                                name, directory.person(name).orElseThrow().id(), Set.of(TokenScope.values()), null)
                        .text()));
    }
}
