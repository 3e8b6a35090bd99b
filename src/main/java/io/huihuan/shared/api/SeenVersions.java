package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link SeenVersion}. A weak tag counts as well: a compressing proxy makes one of ours. */
final class SeenVersions implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(SeenVersion.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String seen = request.getHeader(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw new ApiRefused(Problem.of(PRECONDITION_REQUIRED, "if-match.missing"));
        }
        var tag = TAG.matcher(seen.strip());
        if (!tag.matches()) {
            throw new ApiRefused(Problem.of(BAD_REQUEST, "if-match.malformed").with("field", HttpHeaders.IF_MATCH));
        }
        return Long.parseLong(tag.group(1));
    }
}
