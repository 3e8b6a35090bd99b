package io.huihuan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.huihuan.identity.Permission;
import io.huihuan.testing.Sources;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the modules and the habits of the code, as rules that fail the build. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.huihuan");

    private static final Set<String> ASKING = Set.of(
            "sql",
            "createQuery",
            "createNativeQuery",
            "query",
            "queryForObject",
            "queryForList",
            "queryForStream",
            "update",
            "batchUpdate",
            "prepareStatement",
            "execute");

    /** Conditions and order are picked from constants there, values are parameters: read when changing them. */
    private static final Set<String> PICKED_FROM_CONSTANTS = Set.of("CustomerCards.java", "ImportJobs.java");

    @Test
    void codePointsDownwardsOnly() {
        ApplicationModules.of(Huihuan.class).verify();
    }

    @Test
    void entitiesAndRepositoriesStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void anEntityChangesByVerbsOnly() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void onlyTheInjectedClockKnowsTheTime() {
        var rule = noClasses()
                .that(are(not(resideInAPackage("io.huihuan.shared.time")))
                        .and(not(simpleName("Ids").and(resideInAPackage("io.huihuan.shared.data")))))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone");
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.check(PRODUCT);
    }

    @Test
    void nothingInterruptsAThreadThatMayHoldTheEmbeddedDatabase() throws IOException {
        noClasses()
                .should()
                .callMethod(Future.class, "cancel", boolean.class)
                .orShould()
                .callMethod(ExecutorService.class, "shutdownNow")
                .because("an interrupt during I/O closes the embedded file for everybody")
                .check(PRODUCT);
        assertThat(Sources.calls(Sources.main()).stream()
                        .filter(call -> call.name().equals("interrupt"))
                        .filter(call -> !call.receiver().equals("Thread.currentThread()")))
                .as("a thread may only put back its own interrupt")
                .isEmpty();
    }

    @Test
    void looksAreClassesAndNotInlineStyles() {
        noClasses()
                .should()
                .callMethodWhere(target(name("getStyle")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Style.class)
                .check(PRODUCT);
    }

    @Test
    void everyPageSaysWhoMayOpenItAndStaysInsideItsModule() {
        for (var page : PRODUCT) {
            if (!page.isAnnotatedWith(Route.class)) {
                continue;
            }
            assertThat(page.getModifiers()).as(page.getName()).doesNotContain(JavaModifier.PUBLIC);
            assertThat(Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                            .filter(page::isAnnotatedWith))
                    .as(page.getName())
                    .hasSize(1);
            if (page.isAnnotatedWith(RolesAllowed.class)) {
                assertThat(Arrays.stream(Permission.values()).map(Enum::name))
                        .as(page.getName())
                        .contains(page.getAnnotationOfType(RolesAllowed.class).value());
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIsAndKnowsNoHiddenNull() throws IOException {
        try (var folders = Files.walk(Sources.MAIN)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                try (var inside = Files.list(folder)) {
                    if (inside.anyMatch(file -> file.toString().endsWith(".java"))) {
                        assertThat(folder.resolve("package-info.java"))
                                .content()
                                .contains("@org.jspecify.annotations.NullMarked")
                                .contains("/**");
                    }
                }
            }
        }
    }

    @Test
    void questionsToTheDatabaseAreConstants() throws IOException {
        assertThat(builtQuestions(Sources.main())).isEmpty();
    }

    @Test
    void theRuleOnQuestionsSeesWhatItForbids() throws IOException {
        assertThat(builtQuestions(List.of(Sources.madeUp("""
                        class MadeUp {
                            void ask(String name) {
                                jdbc.sql("SELECT 1 FROM person WHERE name = '" + name + "'");
                                jdbc.sql("SELECT " + COLUMNS + " FROM person");
                            }
                        }""")))).hasSize(1);
    }

    private static List<String> builtQuestions(List<JavaFileObject> sources) throws IOException {
        return Sources.calls(sources).stream()
                .filter(call ->
                        ASKING.contains(call.name()) && !call.arguments().isEmpty())
                .filter(call -> !PICKED_FROM_CONSTANTS.contains(call.place().file()))
                .filter(call -> isBuilt(call.arguments().getFirst()))
                .map(call -> call.place() + " " + call.name())
                .toList();
    }

    /** A sum of strings with anything in it but literals and constants. */
    private static boolean isBuilt(ExpressionTree question) {
        return question instanceof BinaryTree sum
                && sum.getKind() == Tree.Kind.PLUS
                && parts(sum)
                        .anyMatch(part -> part instanceof LiteralTree literal && literal.getValue() instanceof String)
                && parts(sum)
                        .anyMatch(part -> !(part instanceof LiteralTree)
                                && !part.toString().matches("[A-Z_0-9.]+"));
    }

    private static Stream<Tree> parts(Tree tree) {
        return switch (tree) {
            case BinaryTree sum -> Stream.concat(parts(sum.getLeftOperand()), parts(sum.getRightOperand()));
            case ParenthesizedTree inner -> parts(inner.getExpression());
            default -> Stream.of(tree);
        };
    }
}
