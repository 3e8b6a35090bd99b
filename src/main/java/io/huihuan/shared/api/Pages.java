package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Page} from the query. */
final class Pages implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String cursor = request.getParameter("cursor");
        return new Page(
                cursor == null || cursor.isEmpty() ? null : Cursor.read(cursor), limit(request.getParameter("limit")));
    }

    private static int limit(@Nullable String wish) {
        if (wish == null || wish.isEmpty()) {
            return Page.USUAL;
        }
        int limit = wish.matches("\\d{1,4}") ? Integer.parseInt(wish) : 0;
        if (limit < 1 || limit > Page.MOST) {
            throw new ApiRefused(
                    Problem.of(BAD_REQUEST, "limit.range", Page.MOST).with("field", "limit"));
        }
        return limit;
    }
}
