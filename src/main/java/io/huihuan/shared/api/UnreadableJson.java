package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import io.huihuan.shared.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body is wrong, where it stands and what would be right. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return Problems.tooLarge(tooLarge.limit());
            }
            if (cause instanceof Refusal refusal) {
                return Problems.of(refusal);
            }
        }
        return unreadable.getCause() instanceof JacksonException json
                ? problem(json)
                : Problem.of(BAD_REQUEST, "body.missing");
    }

    private static Problem problem(JacksonException json) {
        String field = field(json.getPath());
        return switch (json) {
            case UnrecognizedPropertyException unknown -> unknown(field, unknown.getKnownPropertyIds());
            case InvalidFormatException format
            when isEnum(format.getTargetType()) ->
                at(json, Problems.notListed(field, String.valueOf(format.getValue()), format.getTargetType()));
            case MismatchedInputException mismatch -> at(json, mistyped(field, mismatch.getTargetType()));
            case InputCoercionException number -> at(json, mistyped(field, number.getTargetType()));
            case StreamConstraintsException beyond -> at(json, Problem.of(BAD_REQUEST, "body.too-complex"));
            case DatabindException other -> at(json, mistyped(field, null));
            default -> malformed(json);
        };
    }

    private static Problem unknown(String field, @Nullable Collection<Object> known) {
        List<String> allowed = known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
        return Problem.of(BAD_REQUEST, "field.unknown", field, allowed)
                .with("field", field)
                .with("allowed", allowed);
    }

    private static Problem mistyped(String field, @Nullable Class<?> type) {
        return Problem.of(BAD_REQUEST, "field.type", field.isEmpty() ? "-" : field, Kind.of(type))
                .with("field", field);
    }

    private static Problem malformed(JacksonException json) {
        boolean twice = json.getOriginalMessage().startsWith("Duplicate");
        var place = json.getLocation();
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        return at(json, Problem.of(BAD_REQUEST, twice ? "field.twice" : "body.malformed", line, column));
    }

    private static Problem at(JacksonException json, Problem problem) {
        var place = json.getLocation();
        return place == null || place.getLineNr() < 0
                ? problem
                : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }

    private static boolean isEnum(@Nullable Class<?> type) {
        return type != null && type.isEnum();
    }

    /** {@code customer.phones[2]}. */
    private static String field(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
