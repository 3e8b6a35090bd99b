package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Checks what a body holds before a verb sees it. A component of a record that is not {@code @Nullable} is required (a
 * text neither empty nor blank); {@code @Size(max = …)} bounds a text or list. Texts hold real characters only, numbers no
 * absurd ones. The first thing wrong is refused by its field.
 */
@ControllerAdvice
class BodyRules extends RequestBodyAdviceAdapter {

    /** More than any text field keeps; fields say less by {@code @Size}. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_DIGITS = 18;

    /** What a record says about one of its components; read once, for reading annotations is slow. */
    private record Component(String name, Method accessor, boolean optional, int longest) {
        static Component of(RecordComponent declared) {
            Size size = declared.getAnnotatedType().getAnnotation(Size.class);
            declared.getAccessor().setAccessible(true);
            return new Component(
                    declared.getName(),
                    declared.getAccessor(),
                    declared.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    size == null ? LONGEST_TEXT : size.max());
        }
    }

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> record) {
            return Stream.of(record.getRecordComponents()).map(Component::of).toList();
        }
    };

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body == null) { // the JSON word null
            throw new ApiRefused(Problem.of(BAD_REQUEST, "body.missing"));
        }
        check("", body, LONGEST_TEXT);
        return body;
    }

    private static void check(String field, Object value, int longest) {
        switch (value) {
            case String text -> text(field, text, longest);
            case BigDecimal number -> number(field, number);
            case List<?> list -> list(field, list, longest);
            case Record record -> {
                for (var component : COMPONENTS.get(record.getClass())) {
                    component(field, record, component);
                }
            }
            default -> {}
        }
    }

    private static void component(String parent, Record record, Component component) {
        String field = parent.isEmpty() ? component.name() : parent + "." + component.name();
        Object value = value(record, component);
        if (value == null || value instanceof String text && text.isBlank()) {
            if (!component.optional()) {
                throw new ApiRefused(Problems.required(field));
            }
        }
        if (value != null) {
            check(field, value, component.longest());
        }
    }

    private static void text(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw tooLong(field, longest);
        }
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean pair = Character.isHighSurrogate(each)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                at++;
            } else if (each == 0 || Character.isSurrogate(each)) {
                throw refused("field.characters", field);
            }
        }
    }

    private static void list(String field, List<?> list, int most) {
        if (list.size() > most) {
            throw tooLong(field, most);
        }
        for (int at = 0; at < list.size(); at++) {
            Object each = list.get(at);
            if (each == null) {
                throw new ApiRefused(Problems.required(field + "[" + at + "]"));
            }
            check(field + "[" + at + "]", each, LONGEST_TEXT);
        }
    }

    private static void number(String field, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw refused("field.number", field, MOST_DIGITS);
        }
    }

    private static ApiRefused tooLong(String field, int limit) {
        return new ApiRefused(Problem.of(BAD_REQUEST, "field.too-long", field, limit)
                .with("field", field)
                .with("limit", limit));
    }

    private static ApiRefused refused(String code, String field, Object... more) {
        var arguments = new java.util.ArrayList<Object>(List.of(field));
        arguments.addAll(List.of(more));
        return new ApiRefused(Problem.of(BAD_REQUEST, code, arguments.toArray()).with("field", field));
    }

    private static @Nullable Object value(Record record, Component component) {
        try {
            return component.accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
