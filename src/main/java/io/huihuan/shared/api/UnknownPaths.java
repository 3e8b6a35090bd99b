package io.huihuan.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Whatever under {@code /api} no controller answers is missing; without this it would fall through to the pages. */
@Component
class UnknownPaths extends AbstractHandlerMapping {

    private static final HttpRequestHandler MISSING = (request, response) -> {
        throw new ApiRefused(Problem.of(HttpStatus.NOT_FOUND, "not-found.path"));
    };

    UnknownPaths() {
        setOrder(1); // right behind the controllers
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return ProblemAnswers.isApi(request) ? MISSING : null;
    }
}
