package io.huihuan.insight.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.insight.alert.AlertSamples;
import io.huihuan.insight.alert.Alerts;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@Import(AlertSamples.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@WithMockUser("system")
class AlertsPageTests extends SpringBrowserlessTest {

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertSamples samples;

    @Autowired
    private Access access;

    @Test
    void saysWhatFellAndWhyAndTakesNote() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, () -> {
            samples.satisfactionFell();
            navigate(AlertsPage.class);
            assertThat(find(H2.class).all()).extracting(H2::getText).contains("满意度 CSAT从 90% 降到 80%");
            var page = find(AlertsPage.class).single().getElement().getTextRecursively();
            assertThat(page).contains("显著", "全公司", "结构变化 0 个百分点", "表现变化 −10 个百分点");

            test(find(Button.class).withText("已知悉").single()).click();
            test(find(TextArea.class).single()).setValue("周三复盘");
            test(find(Button.class).withText("已知悉").all().getLast()).click();
            assertThat(alerts.current()).isEmpty();
            assertThat(find(AlertsPage.class).single().getElement().getTextRecursively())
                    .contains("目前没有预警");
        });
    }

    @Test
    void foldsSimilarProblemsBeyondTheGravestThree() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, () -> {
            samples.problemsCameTogether("物流", 5);
            navigate(AlertsPage.class);
            assertThat(find(AlertCard.class).all()).hasSize(3);
            var folded = find(FurtherProblems.class).single();
            assertThat(folded.getSummaryText()).isEqualTo("另有 2 个问题一天内集中出现");
            assertThat(find(ListItem.class, folded).all()).hasSize(2);
            alerts.current().forEach(alert -> alerts.acknowledge(alert.id(), ""));
        });
    }

    @Test
    void showsWhatANoticeLedToAlsoWhenItIsOver() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, () -> {
            samples.problemsCameTogether("仓库", 1);
            UUID over = alerts.current().getFirst().id();
            alerts.acknowledge(over, "已知悉");
            UI.getCurrent().navigate("insight/alerts", QueryParameters.of("alert", over.toString()));
            assertThat(find(AlertCard.class).all()).hasSize(1);
        });
    }
}
