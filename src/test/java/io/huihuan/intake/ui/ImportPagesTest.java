package io.huihuan.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.intake.ImportState;
import io.huihuan.intake.Imports;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.part.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@WithMockUser("system")
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class ImportPagesTest extends SpringBrowserlessTest {

    @TempDir
    Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Access access;

    @Autowired
    private Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void leadsFromTheIncidentLogToTheReport() {
        company.openDepartment();
        act(() -> {
            upload("ticket-events", incidents());
            assertThat(step()).isEqualTo("对应列");
            assertThat(column("外部编号").getValue()).isEqualTo("number");
            assertThat(column("阶段").getValue()).isEqualTo("incident_state");
            press("下一步");

            assertThat(step()).isEqualTo("对应取值");
            assertThat(word("Awaiting User Info").getValue().words()).isEqualTo("处理中");
            press("下一步");

            assertThat(step()).isEqualTo("预览");
            assertThat(test(find(Grid.class).single()).size()).isEqualTo(20);
            assertThat(text()).contains("0 行将被拒绝").contains("23-11-2026 14:05");
            press("开始导入");

            var page = find(ImportPage.class).single();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInSameThread()
                    .until(() -> imports.list(0, 1).getFirst().state() == ImportState.DONE);
            page.refresh();
            assertThat(text()).contains("导入完成");
            assertThat(find(Button.class).withText("暂停").exists()).isFalse();
            assertThat(find(Anchor.class).withText("下载被拒绝的行").exists()).isFalse();

            navigate(ImportsPage.class);
            assertThat(test(find(Grid.class).single()).getCellComponent(0, 0))
                    .isInstanceOfSatisfying(
                            RouterLink.class, link -> assertThat(link.getText()).isEqualTo("log.csv"));
        });
    }

    @Test
    void asksWhichNumberIsTheDayAndStartsOnlyThen() {
        act(() -> {
            upload("tickets", "externalId,openedAt,customerName\n%s,05-03-2026 10:00,王\n".formatted(mark));
            assertThat(find(ComboBox.class).withLabel("时间写法").single().getItemLabelGenerator())
                    .satisfies(words -> assertThat(words.apply("yyyy-MM-dd[ HH:mm[:ss[.SSS]]]"))
                            .isEqualTo("2026-11-23 14:05:00"));
            press("下一步");
            assertThat(find(Button.class).withText("开始导入").single().isEnabled()).isFalse();
            @SuppressWarnings("unchecked")
            RadioButtonGroup<String> formats = find(RadioButtonGroup.class).single();
            formats.setValue("MM-dd-yyyy[ HH:mm[:ss[.SSS]]]");
            assertThat(find(RadioButtonGroup.class).exists()).isFalse();
            assertThat(find(Button.class).withText("开始导入").single().isEnabled()).isTrue();
        });
    }

    @Test
    void showsWhatWouldBeRejectedAndWhy() {
        act(() -> {
            upload("tickets", "externalId,openedAt,customerName,紧急程度\n%s,2026-03-01 10:00,王,紫色\n".formatted(mark));
            press("下一步");
            assertThat(step()).isEqualTo("对应取值");
            press("下一步");
            assertThat(text()).contains("1 行将被拒绝");
            assertThat(test(find(Grid.class).single())
                            .getCellComponent(0, 1)
                            .getElement()
                            .getTextRecursively())
                    .contains("将被拒绝")
                    .contains("紧急程度：无法识别“紫色”");
        });
    }

    @Test
    void pausesResumesAndCancels() {
        act(() -> {
            upload(
                    "tickets",
                    "externalId,openedAt,customerName\n"
                            + java.util.stream.IntStream.range(0, 40_000)
                                    .mapToObj(i -> mark + i + ",2026-03-01 10:00,王" + i + "\n")
                                    .collect(Collectors.joining()));
            press("下一步");
            press("开始导入");
            press("暂停");
            assertThat(text()).contains("已暂停");
            press("继续");
            press("取消导入");
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(text()).contains("已取消");
            assertThat(find(Button.class).withText("继续").exists()).isFalse();
        });
    }

    private void upload(String kind, String content) {
        var page = navigate(ImportsPage.class);
        try {
            Path file = Files.writeString(folder.resolve("upload"), content);
            page.take(imports.kind(kind), new UploadedFile("log.csv", file, Files.size(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String incidents() {
        try (var in = ImportPagesTest.class.getResourceAsStream("/servicenow/incidents.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(60)
                    .collect(Collectors.joining("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String step() {
        return find(ListItem.class)
                .withAttribute("aria-current", "step")
                .single()
                .getText();
    }

    private String text() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> column(String label) {
        return find(ComboBox.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Option> word(String word) {
        return find(Select.class).all().stream()
                .filter(each -> word.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, work);
    }
}
