package io.huihuan.ticket.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.upload.Upload;
import io.huihuan.identity.Access;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.FileSamples;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.part.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
class TicketFilesTests extends SpringBrowserlessTest {

    @Autowired
    private Tickets tickets;

    @Autowired
    private Access access;

    @Autowired
    private Company company;

    private Company.Department here;
    private String number;

    @BeforeEach
    void aTicketIsRegistered() {
        here = company.openDepartment();
        number = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
    }

    @Test
    void showsAFileTheMomentItIsAddedAndRemovesItWhenTold() {
        as(here.agent, () -> navigate(TicketPage.class, number));
        as(here.agent, () -> files().take(uploaded("<b>凭证</b>.png", FileSamples.picture("png", 40, 30))));

        assertThat(find(Anchor.class, files()).single().getText()).isEqualTo("b>.png");
        assertThat(find(Image.class, files()).exists()).isTrue();
        assertThat(files().getElement().getTextRecursively()).contains("1 KB", "agent");
        assertThat(find(TicketPanel.class).single().getElement().getTextRecursively())
                .contains("添加附件");

        as(here.agent, () -> remove().click());
        as(here.agent, () -> test(find(ConfirmDialog.class).single()).confirm());

        assertThat(find(Anchor.class, files()).exists()).isFalse();
    }

    @Test
    void refusesWhatATicketDoesNotTake() {
        as(here.agent, () -> navigate(TicketPage.class, number));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.agent, () -> files().take(uploaded("a.txt", "<html></html>".getBytes()))));
        assertThat(find(Anchor.class, files()).exists()).isFalse();
    }

    @Test
    void offersNoChangeToThoseWhoOnlyRead() {
        as(here.agent, () -> navigate(TicketPage.class, number));
        as(here.agent, () -> files().take(uploaded("a.txt", "x".getBytes())));
        as(here.owner, () -> navigate(TicketPage.class, number));

        assertThat(find(Anchor.class, files()).exists()).isTrue();
        assertThat(find(Upload.class, files()).exists()).isFalse();
        assertThat(find(Button.class, files()).exists()).isFalse();
    }

    private TicketFiles files() {
        return find(TicketFiles.class).single();
    }

    private Button remove() {
        return find(Button.class, files()).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith("删除"))
                .findFirst()
                .orElseThrow();
    }

    private static UploadedFile uploaded(String name, byte[] content) {
        try {
            return new UploadedFile(name, Files.write(Files.createTempFile("x", null), content), content.length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void as(String account, Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(company.actor(account), work);
    }
}
