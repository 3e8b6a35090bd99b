package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.huihuan.identity.Role;
import io.huihuan.identity.SignedOut;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.Tokens;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, whole: {@code access-matrix.csv} lists every page, every endpoint and every verb, and this tries each
 * as every role, on rows of the own department and of another. What is not listed fails, what is listed and no longer
 * exists fails, and what is denied must leave every table as it was.
 *
 * <p><b>The file.</b> A line is {@code kind,item} and one cell for each of agent, supervisor, owner, analyst, executive,
 * admin, anonymous. Kinds: {@code route} (the path of a {@code @Route}), {@code endpoint} (method and path below
 * {@code /api}), {@code verb} (a public method of a public {@code @Service} outside {@code shared} and {@code ui}; where
 * the name is overloaded with its parameter types: {@code Directory.team(TeamId)}), and {@code internal}: a public method
 * that no person's input reaches directly, with the reason in place of cells. A cell is
 * <ul>
 *   <li>{@code allowed}, {@code forbidden} (the function), {@code missing} (the row), {@code empty} (no row of it in an
 *       answer), {@code signed-out};
 *   <li>or two of them, {@code own/other}: {@code allowed/missing}.
 * </ul>
 *
 * <p><b>To add an item:</b> add an attempt to your module's {@link AccessFixture} (make one: a public class in your
 * module's test package; it is found by itself). Run this test. It says what it observed as a line ready for the file:
 * read it cell by cell against overview.md before you believe it.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

    private static final List<String> COLUMNS =
            List.of("agent", "supervisor", "owner", "analyst", "executive", "admin", "anonymous");
    private static final Map<String, Role> ROLES = Map.of(
            "agent", Role.AGENT,
            "supervisor", Role.SUPERVISOR,
            "owner", Role.DEPARTMENT_OWNER,
            "analyst", Role.ANALYST,
            "executive", Role.EXECUTIVE,
            "admin", Role.ADMINISTRATOR);

    /** Tables that live by themselves. */
    private static final List<String> RESTLESS =
            List.of("scheduled_tasks", "flyway_schema_history", "activity_inbox", "activity_follower");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Company company;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private final Map<String, Line> file = new LinkedHashMap<>();
    private final Map<String, AccessFixture.Attempt> verbs = new HashMap<>();
    private final Map<String, AccessFixture.Request> endpoints = new HashMap<>();
    private Department ours;
    private Department theirs;
    private final Map<String, Class<?>> routes = routes();
    private String census;
    private AccessAnnotationChecker checker;

    private record Line(String kind, String item, List<String> cells) {
        String expected(Cell cell) {
            String[] both = cells.get(COLUMNS.indexOf(cell.role())).split("/");
            return both.length == 1 || cell.own() ? both[0] : both[1];
        }
    }

    @BeforeAll
    void read() throws Exception {
        for (String line : new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("kind,")) {
                var cells = List.of(line.split(",", 9));
                var entry = new Line(cells.get(0), cells.get(1), cells.subList(2, cells.size()));
                assertThat(file.put(key(entry.kind(), entry.item()), entry))
                        .as("twice: " + line)
                        .isNull();
            }
        }
        ours = company.openDepartment();
        theirs = company.openDepartment();
        for (Class<?> type : classes(new AssignableTypeFilter(AccessFixture.class))) {
            if (!type.isInterface()) {
                var fixture =
                        (AccessFixture) context.getAutowireCapableBeanFactory().createBean(type);
                verbs.putAll(fixture.verbs());
                endpoints.putAll(fixture.endpoints());
            }
        }
        ROLES.values().forEach(role -> tokens.of(ours.account(role)));
        census = census();
        checker = context.getBeansOfType(AccessAnnotationChecker.class).values().stream()
                .filter(each -> each.getClass().getPackageName().startsWith("io.huihuan."))
                .findFirst()
                .orElseThrow();
    }

    // --- the file is whole --------------------------------------------------------------------------------------

    @Test
    void everyPageEndpointAndVerbIsListedAndNothingElse() {
        var existing = new TreeSet<String>();
        routes.keySet().forEach(path -> existing.add(key("route", path)));
        existingEndpoints().forEach(endpoint -> existing.add(key("endpoint", endpoint)));
        existingVerbs()
                .forEach(verb -> existing.add(
                        file.containsKey(key("internal", verb)) ? key("internal", verb) : key("verb", verb)));

        var unlisted = new TreeSet<>(existing);
        unlisted.removeAll(file.keySet());
        var gone = new TreeSet<>(file.keySet());
        gone.removeAll(existing);
        assertThat(unlisted)
                .as(() -> "not in access-matrix.csv; observed:\n"
                        + unlisted.stream().map(this::observed).collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(gone).as("in access-matrix.csv and nowhere else").isEmpty();
    }

    // --- each cell ----------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> pages() {
        return items("route");
    }

    @TestFactory
    Stream<DynamicTest> verbs() {
        return items("verb");
    }

    @TestFactory
    Stream<DynamicTest> endpoints() {
        return items("endpoint");
    }

    private record Cell(String role, boolean own) {
        static final List<Cell> ALL = COLUMNS.stream()
                .flatMap(role -> Stream.of(new Cell(role, true), new Cell(role, false)))
                .toList();

        @Override
        public String toString() {
            return role + " on " + (own ? "own" : "other");
        }
    }

    private Stream<DynamicTest> items(String kind) {
        return file.values().stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> dynamicTest(
                        line.item(),
                        () -> assertThat(tried(line)).containsExactlyEntriesOf(each(Cell.ALL, line::expected))));
    }

    /**
     * What comes of each cell. The cells that are to be denied are tried in a row: every table must have the same rows
     * after them as before.
     */
    private Map<Cell, String> tried(Line line) {
        var outcomes = new HashMap<Cell, String>();
        var denied = Cell.ALL.stream()
                .filter(cell -> !line.expected(cell).equals("allowed"))
                .toList();
        var acts = each(denied, cell -> prepared(line.kind(), line.item(), cell));
        var before = line.kind().equals("route") ? List.of() : jdbc.queryForList(census);
        acts.forEach((cell, act) -> outcomes.put(cell, outcomeOf(act)));
        var after = line.kind().equals("route") ? List.of() : jdbc.queryForList(census);
        assertThat(after).as("rows after " + outcomes).isEqualTo(before);
        Cell.ALL.stream()
                .filter(cell -> !outcomes.containsKey(cell))
                .forEach(cell -> outcomes.put(cell, outcomeOf(prepared(line.kind(), line.item(), cell))));
        return each(Cell.ALL, cell -> Objects.requireNonNull(outcomes.get(cell)));
    }

    private static <T> Map<Cell, T> each(List<Cell> cells, Function<Cell, T> of) {
        var each = new LinkedHashMap<Cell, T>();
        cells.forEach(cell -> each.put(cell, of.apply(cell)));
        return each;
    }

    /** Makes what the act needs; the act itself is tried later. */
    private Callable<String> prepared(String kind, String item, Cell cell) {
        return switch (kind) {
            case "route" -> route(routes.get(item), cell.role());
            case "endpoint" -> endpoint(item, cell);
            default -> verb(item, cell);
        };
    }

    private static String outcomeOf(Callable<String> act) {
        try {
            return act.call();
        } catch (Exception broken) {
            return "broken: " + broken;
        }
    }

    private Callable<String> route(Class<?> page, String role) {
        if (page == null) {
            return () -> "gone";
        }
        return () -> signedInAs(role, () -> {
            var person = SecurityContextHolder.getContext().getAuthentication();
            boolean open = checker.hasAccess(page, person, any -> false);
            return open ? "allowed" : person == null ? "signed-out" : "forbidden";
        });
    }

    private Callable<String> verb(String name, Cell cell) {
        var attempt = verbs.get(name);
        if (attempt == null) {
            return () -> "no attempt in any AccessFixture";
        }
        Callable<?> act = company.asSystem(() -> made(() -> attempt.on(side(cell.own()))));
        return () -> signedInAs(cell.role(), () -> outcome(act));
    }

    private Callable<String> endpoint(String name, Cell cell) {
        var request = endpoints.get(name);
        if (request == null) {
            return () -> "no request in any AccessFixture";
        }
        AccessFixture.Call call = company.asSystem(() -> made(() -> request.on(side(cell.own()))));
        var http = ROLES.containsKey(cell.role())
                ? Http.on(port).token(tokens.of(ours.account(ROLES.get(cell.role()))))
                : Http.on(port);
        return () -> {
            var answer = call.with(http);
            return switch (answer.status()) {
                case 200, 201, 202, 204 -> isEmptyList(answer) ? "empty" : "allowed";
                case 401 -> "signed-out";
                case 403 -> "forbidden";
                case 404 -> "missing";
                default -> answer.toString();
            };
        };
    }

    private static String outcome(Callable<?> act) {
        try {
            return isEmpty(act.call()) ? "empty" : "allowed";
        } catch (Forbidden refused) {
            return "forbidden";
        } catch (Missing refused) {
            return "missing";
        } catch (SignedOut refused) {
            return "signed-out";
        } catch (Refusal other) {
            return "badly prepared: " + other.code();
        } catch (Exception broken) {
            return "broken: " + broken;
        }
    }

    private static boolean isEmpty(Object result) {
        return switch (result) {
            case Collection<?> some -> some.isEmpty();
            case Map<?, ?> some -> some.isEmpty();
            case Optional<?> some -> some.isEmpty();
            case Number some -> some.longValue() == 0;
            case Boolean some -> !some;
            case null -> false;
            default -> false;
        };
    }

    private static boolean isEmptyList(Http.Answer answer) {
        return answer.header("Content-Type").startsWith("application/json")
                && answer.json().path("items").isArray()
                && answer.json().path("items").isEmpty();
    }

    private Department side(boolean own) {
        return own ? ours : theirs;
    }

    private <T> T signedInAs(String role, Callable<T> work) throws Exception {
        if (ROLES.containsKey(role)) {
            var account = new TestingAuthenticationToken(ours.account(ROLES.get(role)), "", "ROLE_USER");
            SecurityContextHolder.getContext().setAuthentication(account);
        }
        try {
            return work.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static <T> T made(Callable<T> preparation) {
        try {
            return preparation.call();
        } catch (Exception failed) {
            throw new IllegalStateException("the attempt could not be prepared", failed);
        }
    }

    // --- what there is ------------------------------------------------------------------------------------------

    private static Map<String, Class<?>> routes() {
        var routes = new TreeMap<String, Class<?>>();
        for (Class<?> page : classes(new AnnotationTypeFilter(Route.class))) {
            if (!page.getName().contains("Tests") && !page.getName().contains("Test$")) {
                routes.put("/" + page.getAnnotation(Route.class).value(), page);
            }
        }
        return routes;
    }

    private List<String> existingEndpoints() {
        var found = new ArrayList<String>();
        controllers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.huihuan.")) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(method + " " + path)));
            }
        });
        return found;
    }

    private List<String> existingVerbs() {
        var found = new ArrayList<String>();
        context.getBeansWithAnnotation(Service.class).values().forEach(bean -> {
            Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
            String module = type.getPackageName();
            boolean isFrontDoor = Modifier.isPublic(type.getModifiers())
                    && module.startsWith("io.huihuan.")
                    && !module.startsWith("io.huihuan.shared")
                    && !module.startsWith("io.huihuan.ui");
            if (isFrontDoor) {
                var methods = Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .toList();
                methods.forEach(method -> found.add(name(type, method, methods)));
            }
        });
        return found;
    }

    private static String name(Class<?> type, Method method, List<Method> all) {
        boolean overloaded = all.stream()
                        .filter(each -> each.getName().equals(method.getName()))
                        .count()
                > 1;
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" ", "(", ")"));
        return type.getSimpleName() + "." + method.getName() + (overloaded ? parameters : "");
    }

    private static List<Class<?>> classes(org.springframework.core.type.filter.TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("io.huihuan").stream()
                .<Class<?>>map(each ->
                        ClassUtils.resolveClassName(each.getBeanClassName(), AccessMatrixTests.class.getClassLoader()))
                .toList();
    }

    /** How many rows each table has, and the sum of their versions where they have one: one row over all of them. */
    private String census() throws IOException {
        var tables = jdbc.queryForList(
                "SELECT LOWER(table_name) FROM information_schema.tables"
                        + " WHERE table_schema IN (DATABASE(), SCHEMA()) AND table_type LIKE '%TABLE%' ORDER BY 1",
                String.class);
        var versioned = jdbc.queryForList(
                "SELECT LOWER(table_name) FROM information_schema.columns"
                        + " WHERE table_schema IN (DATABASE(), SCHEMA()) AND LOWER(column_name) = 'version'",
                String.class);
        return tables.stream()
                .filter(table -> !RESTLESS.contains(table))
                .flatMap(table -> Stream.of(
                        "(SELECT COUNT(*) FROM " + table + ") AS " + table,
                        versioned.contains(table)
                                ? "(SELECT COALESCE(SUM(version), 0) FROM " + table + ") AS " + table + "_version"
                                : ""))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    private static String key(String kind, String item) {
        return kind + "," + item;
    }

    /** The line for the file as this run sees it, to be read with doubt. */
    private String observed(String key) {
        String kind = key.substring(0, key.indexOf(','));
        String item = key.substring(key.indexOf(',') + 1);
        var cells = COLUMNS.stream().map(role -> observed(kind, item, role)).toList();
        return key + "," + String.join(",", cells);
    }

    private String observed(String kind, String item, String role) {
        String own = outcomeOf(prepared(kind, item, new Cell(role, true)));
        String other = outcomeOf(prepared(kind, item, new Cell(role, false)));
        return own.equals(other) ? own : own + "/" + other;
    }
}
