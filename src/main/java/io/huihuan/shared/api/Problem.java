package io.huihuan.shared.api;

import io.huihuan.shared.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What a caller is told when the answer is no.
 *
 * @param code stable for programs; behind {@code refusal.} the key of the sentence for people
 * @param arguments what fills the places of the sentence
 * @param members further members of the document, such as {@code field} or {@code legal}
 * @param headers header lines that belong to the status, such as {@code Retry-After}
 */
record Problem(
        HttpStatus status,
        String code,
        List<Object> arguments,
        Map<String, Object> members,
        Map<String, String> headers) {

    static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), Map.of(), Map.of());
    }

    static Problem of(HttpStatus status, Refusal refusal) {
        return new Problem(status, refusal.code(), refusal.arguments(), Map.of(), Map.of());
    }

    Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, arguments, more, headers);
    }

    Problem with(Map<String, Object> details) {
        var more = new LinkedHashMap<>(members);
        more.putAll(details);
        return new Problem(status, code, arguments, more, headers);
    }

    Problem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, arguments, members, more);
    }
}
