package io.huihuan.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class ApiDocumentTests {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    Texts texts;

    @Test
    void isOpenToEverybodyAndHoldsEveryControllerAndNothingElse() {
        var documented = new TreeSet<String>();
        document("en")
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> documented.add(method.toUpperCase() + " " + path)));

        var served = new TreeSet<String>();
        controllers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.huihuan.")) {
                for (String path : mapping.getPatternValues()) {
                    if (path.startsWith("/api/")) {
                        assertThat(mapping.getMethodsCondition().getMethods())
                                .as(path)
                                .isNotEmpty();
                        mapping.getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + path));
                    }
                }
            }
        });
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void everyOperationSaysWhatItDoesInBothLanguages() {
        for (String language : new String[] {"zh-CN", "en"}) {
            document(language)
                    .path("paths")
                    .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                        assertThat(operation.path("summary").asString())
                                .as(path + " " + operation.path("operationId").asString())
                                .isNotBlank()
                                .doesNotStartWith("api.operation");
                        operation
                                .path("responses")
                                .forEach(response -> assertThat(
                                                response.path("description").asString())
                                        .doesNotStartWith("api.status"));
                    }));
        }
        assertThat(document("zh-CN").path("info").path("title").asString())
                .isEqualTo(texts.get(Texts.CHINESE, "product.name"));
    }

    @Test
    void knowsTheTokenAndTheProblemDocument() {
        var parts = document("en").path("components");

        assertThat(parts.at("/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
        assertThat(parts.at("/schemas/Problem/required").toString()).contains("code");
    }

    private JsonNode document(String language) {
        var answer = Http.on(port).with("Accept-Language", language).get("/api/v1/openapi.json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
