package io.huihuan.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ui.chart.Chart;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@WithMockUser("system")
class InsightPagesTests extends SpringBrowserlessTest {

    private static final String NOTHING = "period=custom&from=2999-01-01&to=2999-12-31";

    private final Executor readers = Part.readers;

    @Autowired
    private Access access;

    @BeforeEach
    void readAtOnce() {
        Part.readers = Runnable::run;
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void readAsBefore() {
        Part.readers = readers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "problems", "timeliness", "satisfaction", "process", "team"})
    void saysThatNothingIsThereInsteadOfNumbersThatAreNone(String page) {
        act(() -> {
            open("insight/" + page, NOTHING);
            assertThat(find(Part.class).all())
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part.getClassNames()).doesNotContain("insight-failed"));
            String shown = text(UI.getCurrent());
            assertThat(shown).doesNotContain("NaN", "Infinity", "null", "重试", "!{");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=nonsense&to=2026-13-45", "from=2026-11-20&to=2026-01-01", "urgency=VERY&team=x&depth=9"})
    void leavesWhatTheAddressSaysWronglyAlone(String wrong) {
        act(() -> {
            open("insight/problems", "period=custom&" + wrong);
            assertThat(text(UI.getCurrent())).doesNotContain("重试");
        });
    }

    @Test
    void takesTheFiltersAlongToTheNextPage() {
        act(() -> {
            open("insight/problems", "period=this-year&urgency=HIGH");
            assertThat(find(RouterLink.class)
                            .withCondition(link -> link.getText().equals("流程分析"))
                            .single()
                            .getHref())
                    .contains("insight/process?", "period=this-year", "urgency=HIGH");
        });
    }

    @Test
    void beginsWithTheOverview() {
        act(() -> {
            open("insight", "period=this-year");
            assertThat(find(OverviewPage.class).all()).hasSize(1);
            assertThat(find(KpiCard.class).all()).hasSizeGreaterThan(8);
            assertThat(find(Chart.class).all()).hasSize(4);
        });
    }

    @Test
    void listsWhatLiesBehindAFigure() {
        act(() -> {
            open("insight/overview", "");
            test(find(NativeButton.class)
                            .withCondition(button -> button.hasClassName("kpi-open"))
                            .all()
                            .getLast())
                    .click();
            var panel = find(RowsPanel.class).single();
            assertThat(panel.isOpened()).isTrue();
            assertThat(find(Anchor.class, panel).all()).isNotNull();
        });
    }

    @Test
    void triesAPartAgainAlone() {
        act(() -> {
            var tries = new AtomicInteger();
            var part = new Part<>(
                    access,
                    () -> {
                        if (tries.incrementAndGet() == 1) {
                            throw new RuleBroken("insight.building", 3, 10);
                        }
                        return "42";
                    },
                    NativeButton::new);
            UI.getCurrent().add(part);
            assertThat(text(part)).contains("3 / 10");
            test(find(Button.class, part).single()).click();
            assertThat(text(part)).isEqualTo("42");
        });
    }

    private static void open(String path, String filters) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(filters));
    }

    private void act(Runnable work) {
        access.as(Actor.SYSTEM, work);
    }

    /** Every word a component shows. */
    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
