package io.huihuan.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.huihuan.testing.Browser;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.FileSamples;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
@Tag("browser")
class TicketFilesBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Test
    void bringsAFileInAndOutOnAPhone() throws Exception {
        var here = company.openDepartment();
        String number = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        byte[] picture = FileSamples.picture("png", 800, 600);
        try (var browser = Browser.launch()) {
            Page page = browser.phone();
            page.navigate("http://localhost:" + port + "/login");
            page.locator("input[name=username]").fill(here.agent);
            page.locator("input[name=password]").fill(Company.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("login"));
            page.navigate("http://localhost:" + port + "/tickets/" + number);

            var input = page.locator("vaadin-upload input[type=file]");
            input.setInputFiles(new FilePayload("凭证😀\";x=\".png", "image/png", picture));
            Locator link = page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("凭证😀"));
            assertThat(link).isVisible();
            page.waitForFunction("() => document.querySelector('.ticket-files img')?.naturalWidth === 320");
            var download = page.waitForDownload(link::click);
            assertThat(Files.readAllBytes(download.path())).isEqualTo(picture);
            assertThat(download.suggestedFilename()).startsWith("凭证😀").endsWith(".png");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            input.setInputFiles(new FilePayload("a.txt", "text/plain", "<html></html>".getBytes()));
            assertThat(page.getByText("不支持“a.txt”这类文件").first()).isVisible();
        }
    }
}
