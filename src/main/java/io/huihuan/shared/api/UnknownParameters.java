package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A filter misspelt in the query would answer with everything: what no parameter of the controller is named is refused. */
final class UnknownParameters implements HandlerInterceptor {

    private final ConcurrentMap<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("io.huihuan.")
                && request.getMethod().equals("GET")) {
            var allowed = known.computeIfAbsent(method, UnknownParameters::names);
            request.getParameterMap().keySet().stream()
                    .filter(name -> !allowed.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new ApiRefused(Problem.of(
                                        BAD_REQUEST,
                                        "field.unknown",
                                        name,
                                        allowed.stream().toList())
                                .with("field", name)
                                .with("allowed", allowed));
                    });
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        var names = new TreeSet<String>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var declared = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getParameterType() == Page.class) {
                names.addAll(Arrays.asList("cursor", "limit"));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (declared != null) {
                String name = declared.name().isEmpty() ? parameter.getParameterName() : declared.name();
                names.add(name == null ? "" : name);
            }
        }
        return names;
    }
}
