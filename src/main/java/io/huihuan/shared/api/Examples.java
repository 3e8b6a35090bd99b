package io.huihuan.shared.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The example of an operation's body, kept as a file of its own. */
final class Examples {

    private Examples() {}

    static Optional<Object> of(String operation) {
        var file = new ClassPathResource("openapi/" + operation + ".json");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var content = file.getInputStream()) {
            return Optional.of(JsonMapper.shared().readValue(content, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
