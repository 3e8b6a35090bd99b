package io.huihuan.ui.kanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.dom.Element;
import io.huihuan.shared.refusal.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(classes = KanbanTest.Small.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "io.huihuan.ui.kanban")
class KanbanTest extends SpringBrowserlessTest {

    /** Words, and nothing else. */
    @Configuration
    @ComponentScan({"io.huihuan.shared.text", "io.huihuan.shared.time", "io.huihuan.ui.words"})
    static class Small {}

    private final SampleCards cards = new SampleCards(1_000);
    private final Kanban board = new Kanban(cards);
    private final List<UIInternals.JavaScriptInvocation> sent = new ArrayList<>();
    private final List<MoveRequest> moves = new ArrayList<>();

    @BeforeEach
    void show() {
        board.onMove(moves::add);
        UI.getCurrent().add(board);
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }

    @Test
    void startsWithTheFirstPageOfEveryColumn() {
        var start = calls("start").getFirst().get(0);
        assertThat(names(start.get("columns"))).isEqualTo(SampleCards.COLUMNS);
        assertThat(start.get("pages")).hasSize(4);
        assertThat(start.get("pages").get(0).get("cards")).hasSize(Kanban.PAGE);
        assertThat(start.get("texts").get("moved").asString()).contains("{0}", "{1}");
        assertThat(start.toString()).hasSizeLessThan(60_000);
    }

    @Test
    void pagesToTheEndWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String after = "";
        while (after != null) {
            ObjectNode page = board.page("DOING", after);
            page.get("cards").forEach(card -> seen.add(card.get("id").asString()));
            after = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(seen).hasSize(250).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void offersAnotherTryWhereAPageBreaks() {
        cards.broken = true;
        assertThat(board.page("TODO", "").get("failed").asBoolean()).isTrue();
    }

    @Test
    void believesNoForeignColumn() {
        assertThat(board.page("SECRET", "").get("failed").asBoolean()).isTrue();
        board.move(1, "c0000000", 1, "TODO", "SECRET");
        board.move(2, "x".repeat(10_000), 1, "TODO", "DOING");
        assertThat(moves).isEmpty();
        assertThat(verdicts()).containsExactly("back", "back");
    }

    @Test
    void handsOnWhatThePersonSaw() {
        board.move(7, "c0000000", 3, "TODO", "DOING");
        var move = moves.getFirst();
        assertThat(move.card()).isEqualTo("c0000000");
        assertThat(move.version()).isEqualTo(3);
        assertThat(move.from()).isEqualTo("TODO");
        assertThat(move.to()).isEqualTo("DOING");
    }

    @Test
    void countsOnlyTheFirstAnswer() {
        board.move(7, "c0000000", 1, "TODO", "DOING");
        moves.getFirst().accept(SampleCards.card(0));
        moves.getFirst().putBack();
        moves.getFirst().refuse("too late");
        assertThat(verdicts()).containsExactly("accepted");
    }

    @Test
    void putsTheCardBackWhenTheVerbThrows() {
        board.onMove(move -> {
            throw new RuleBroken("some.rule");
        });
        assertThatThrownBy(() -> board.move(7, "c0000000", 1, "TODO", "DOING")).isInstanceOf(RuleBroken.class);
        assertThat(verdicts()).containsExactly("back");
    }

    @Test
    void movesNothingForWhoeverMayOnlyLook() {
        board.setMovable(false);
        board.move(7, "c0000000", 1, "TODO", "DOING");
        assertThat(moves).isEmpty();
        assertThat(verdicts()).containsExactly("back");
    }

    @Test
    void sendsChangesOfOthers() {
        board.upsert("DONE", SampleCards.card(5));
        board.remove("c0000006");
        board.counts(Map.of("DONE", 3L));
        assertThat(calls("upsert").getFirst().get(1).get("id").asString()).isEqualTo("c0000005");
        assertThat(calls("removeCard").getFirst().get(0).asString()).isEqualTo("c0000006");
        assertThat(calls("counts").getFirst().get(0).get("DONE").asLong()).isEqualTo(3);
    }

    private List<String> verdicts() {
        return calls("settle").stream()
                .map(arguments -> arguments.get(1).asString())
                .toList();
    }

    /** The arguments of every call of a function of the web component. */
    private List<List<JsonNode>> calls(String function) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .forEach(sent::add);
        return sent.stream()
                .filter(call -> call.getExpression().contains("." + function + "("))
                .map(call -> call.getParameters().stream()
                        .filter(each -> !(each instanceof Element))
                        .map(KanbanTest::json)
                        .toList())
                .toList();
    }

    private static JsonNode json(Object argument) {
        return argument instanceof JsonNode node
                ? node
                : new tools.jackson.databind.ObjectMapper().valueToTree(argument);
    }

    private static List<String> names(JsonNode columns) {
        return StreamSupport.stream(columns.spliterator(), false)
                .map(column -> column.get("name").asString())
                .toList();
    }
}
