package io.huihuan.shared.api;

import io.huihuan.shared.text.Texts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI document at {@code /api/v1/openapi.json}, open to everybody: it holds no data. Derived from the controllers;
 * here is added what all of them share. An operation is named {@code <first word of its path>.<method>}; what it does is
 * said, in the reader's language, by the text {@code api.operation.<name>}, and {@code openapi/<name>.json} on the class
 * path is the example of its body.
 */
@Configuration
class ApiDocument {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "token";
    private static final String VERSION = "v1";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Page.class).addAnnotationsToIgnore(SeenVersion.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().version(VERSION))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .required(List.of("type", "title", "status", "detail", "code"))
                .additionalProperties(true)
                .example(Map.of(
                        "type", ProblemAnswers.TYPE + "field.required",
                        "title", "…",
                        "status", 400,
                        "detail", "…",
                        "code", "field.required",
                        "field", "description.impact"));
    }

    /** What the arguments of ours ask of a request, which nobody else can know. */
    @Bean
    OperationCustomizer ourArguments() {
        return (operation, handler) -> {
            boolean pages = has(handler, parameter -> parameter.getParameterType() == Page.class);
            boolean seen = has(handler, parameter -> parameter.hasParameterAnnotation(SeenVersion.class));
            boolean post = handler.hasMethodAnnotation(org.springframework.web.bind.annotation.PostMapping.class);
            if (pages) {
                operation.addParametersItem(query("cursor", new StringSchema()));
                operation.addParametersItem(query(
                        "limit",
                        new IntegerSchema()
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(Page.MOST))
                                ._default(Page.USUAL)));
            }
            if (seen) {
                operation.addParametersItem(header("If-Match", true, "\"0\""));
            }
            if (post) {
                operation.addParametersItem(header(OncePerKey.KEY, false, "5f1c9f0e-order-42"));
            }
            problems(operation.getResponses(), pages || post, seen, post);
            return operation;
        };
    }

    private static void problems(ApiResponses responses, boolean readsInput, boolean seen, boolean post) {
        Stream<Integer> statuses = Stream.of(401, 403, 404, 429, 503);
        statuses = Stream.concat(statuses, readsInput || seen ? Stream.of(400) : Stream.empty());
        statuses = Stream.concat(statuses, seen ? Stream.of(409, 428) : Stream.empty());
        statuses = Stream.concat(statuses, post ? Stream.of(413, 415, 422) : Stream.empty());
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        statuses.sorted()
                .forEach(status -> responses.addApiResponse(
                        status.toString(),
                        new ApiResponse().description(status.toString()).content(content)));
        if (seen) {
            responses.forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeaderObject("ETag", new Header().schema(new StringSchema()));
                }
            });
        }
    }

    /** Names, groups, words and examples. */
    @Bean
    OpenApiLocaleCustomizer named(Texts texts) {
        return (document, locale) -> {
            var language = Texts.supported(locale);
            document.getInfo()
                    .title(texts.get(language, "product.name"))
                    .description(texts.get(language, "api.description"));
            var groups = new TreeMap<String, Tag>();
            document.getPaths().forEach((path, item) -> {
                String group = group(path);
                groups.put(group, new Tag().name(group));
                item.readOperationsMap()
                        .forEach((method, operation) -> name(operation, method, group, language, texts));
            });
            document.setTags(List.copyOf(groups.values()));
        };
    }

    private static void name(
            Operation operation, PathItem.HttpMethod method, String group, Locale language, Texts texts) {
        String given = operation.getOperationId();
        String name = given.startsWith(group + ".") ? given : group + "." + given.replaceFirst("_\\d+$", "");
        operation.setOperationId(name);
        operation.setTags(List.of(group));
        operation.setSummary(texts.get(language, "api.operation." + name));
        operation.getResponses().forEach((status, response) -> {
            String words = texts.get(language, "api.status." + status);
            response.setDescription(words);
        });
        Examples.of(name).ifPresent(example -> {
            var body = operation.getRequestBody();
            if (body != null && body.getContent() != null) {
                body.getContent().values().forEach(type -> type.setExample(example));
            }
        });
    }

    /** {@code tickets} for {@code /api/v1/tickets/{number}/moves}. */
    static String group(String path) {
        return Arrays.stream(path.split("/"))
                .filter(word -> !word.isEmpty() && !word.equals("api") && !word.equals(VERSION))
                .findFirst()
                .orElse(VERSION);
    }

    private static boolean has(
            HandlerMethod handler, java.util.function.Predicate<org.springframework.core.MethodParameter> what) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(what);
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static Parameter header(String name, boolean required, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .schema(new StringSchema())
                .example(example);
    }
}
