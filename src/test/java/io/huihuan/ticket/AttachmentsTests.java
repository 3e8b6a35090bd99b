package io.huihuan.ticket;

import static io.huihuan.ticket.FileSamples.archive;
import static io.huihuan.ticket.FileSamples.bytes;
import static io.huihuan.ticket.FileSamples.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class AttachmentsTests {

    private static final String OOXML = "[Content_Types].xml";

    @LocalServerPort
    int port;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcTemplate jdbc;

    private Company.Department here;
    private TicketView ticket;
    private String number;

    @BeforeEach
    void aTicketIsRegistered() {
        here = company.openDepartment();
        ticket = as(() -> tickets.register(TicketSamples.refund()));
        number = ticket.number();
    }

    @Test
    void aFileComesBackAsItWentIn() throws Exception {
        byte[] text = new byte[3_000_000];
        new Random(7).nextBytes(text);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + (text[i] & 15));
        }
        Attachment added = as(() -> add("退款😀凭证.txt", text));

        assertThat(added.name()).isEqualTo("退款😀凭证.txt");
        assertThat(added.bytes()).isEqualTo(text.length);
        assertThat(added.addedBy()).isEqualTo(here.agent);
        assertThat(as(() -> attachments.list(number))).containsExactly(added);
        assertThat(as(() -> read(number, added))).isEqualTo(text);
        assertThat(as(() -> tickets.get(number)).version()).isEqualTo(ticket.version());
        assertThat(as(() -> tickets.history(number)).getLast())
                .extracting(FeedEntry::event, FeedEntry::note, FeedEntry::actor)
                .containsExactly("ATTACHED", "退款😀凭证.txt", here.agent);
    }

    @Test
    void aNameLosesPathControlAndDirectionMarks() {
        Attachment added = as(() -> add("C:\\x/../..\\a\u202Egnp\u0000\r\n.txt", bytes("x")));

        assertThat(added.name()).isEqualTo("agnp.txt");
        assertThat(as(() -> add("长".repeat(400) + ".txt", bytes("x"))).name())
                .hasSize(200)
                .endsWith("长.txt");
    }

    @ParameterizedTest
    @MethodSource
    void takesWhatShowsAMatter(String name, byte[] content, AttachmentType type) {
        assertThat(as(() -> add(name, content)).type()).isEqualTo(type);
    }

    static Stream<Arguments> takesWhatShowsAMatter() {
        return Stream.of(
                arguments("a.PNG", picture("png", 4, 4), AttachmentType.PNG),
                arguments("a.jpeg", picture("jpeg", 4, 4), AttachmentType.JPEG),
                arguments("a.gif", picture("gif", 4, 4), AttachmentType.GIF),
                arguments("a.webp", bytes("RIFF\4\0\0\0WEBPVP8 "), AttachmentType.WEBP),
                arguments("a.mp4", bytes("\0\0\0\30ftypisom\0\0\2\0isomiso2"), AttachmentType.MP4),
                arguments("a.mov", bytes("\0\0\0\24ftypqt  \0\0\2\0qt  "), AttachmentType.QUICKTIME),
                arguments("a.m4a", bytes("\0\0\0\30ftypM4A \0\0\2\0M4A isom"), AttachmentType.M4A),
                arguments(
                        "a.webm",
                        bytes("\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3\u0081\10"
                                + "B\u0082\u0084webmB\u0087\u0081\4"),
                        AttachmentType.WEBM),
                arguments("a.mp3", bytes("ID3\3\0\0\0\0\0\0"), AttachmentType.MP3),
                arguments("a.wav", bytes("RIFF\4\0\0\0WAVEfmt "), AttachmentType.WAV),
                arguments("a.ogg", bytes("OggS\0\2" + "\0".repeat(22) + "\1vorbis"), AttachmentType.OGG),
                arguments("a.pdf", bytes("%PDF-1.7\n%x\n"), AttachmentType.PDF),
                arguments("a.docx", archive(OOXML, "word/document.xml"), AttachmentType.DOCX),
                arguments("a.xlsx", archive(OOXML, "xl/workbook.xml"), AttachmentType.XLSX),
                arguments("a.pptx", archive(OOXML, "ppt/presentation.xml"), AttachmentType.PPTX),
                arguments("a.txt", "工单".getBytes(StandardCharsets.UTF_8), AttachmentType.TXT),
                arguments("a.csv", bytes("a,b\n1,2\n"), AttachmentType.CSV));
    }

    @ParameterizedTest
    @MethodSource
    void refusesOtherKindsWhateverTheirName(String name, byte[] content, String code) {
        refused(code, () -> add(name, content));
        assertThat(as(() -> attachments.list(number))).isEmpty();
    }

    static Stream<Arguments> refusesOtherKindsWhateverTheirName() {
        byte[] page = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
        byte[] drawing = bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        String type = "ticket.attachment.type";
        return Stream.of(
                arguments("a.html", page, type),
                arguments("a.txt", page, type),
                arguments("a.svg", drawing, type),
                arguments("a.png", drawing, type),
                arguments("a.txt", drawing, type),
                arguments("a.zip", archive("a.txt"), type),
                arguments("a.docx", archive("a.txt"), type),
                arguments("a.docx", archive(OOXML, "word/document.xml", "word/vbaProject.bin"), type),
                arguments("a.docx", bytes("PK\3\4broken"), type),
                arguments("a.exe", bytes("MZ\u0090\0"), type),
                arguments("a", bytes("x"), type),
                arguments("", bytes("x"), type),
                arguments("a.jpg", picture("png", 4, 4), "ticket.attachment.ending"),
                arguments("a.png", bytes("plain words"), "ticket.attachment.ending"),
                arguments("a.xlsx", archive(OOXML, "word/document.xml"), "ticket.attachment.ending"),
                arguments("a.txt", new byte[0], "ticket.attachment.empty"),
                arguments("a.txt", "x".repeat((20 << 20) + 1).getBytes(), "ticket.attachment.too-large"));
    }

    @Test
    void refusesAPictureThatUnfoldsToMoreThanTheMemoryHolds() {
        refused("ticket.attachment.picture-too-large", () -> add("a.png", FileSamples.bomb(30_000, 30_000)));
    }

    @Test
    void showsASmallPictureOfAPicture() throws Exception {
        Attachment added = as(() -> add("a.png", picture("png", 2_000, 1_000)));
        var small = ImageIO.read(new ByteArrayInputStream(as(() -> attachments.thumbnail(number, added.id()))));

        assertThat(added.hasThumbnail()).isTrue();
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
        Attachment words = as(() -> add("a.txt", bytes("x")));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> as(() -> attachments.thumbnail(number, words.id())));
        assertThat(as(() -> add("damaged.png", FileSamples.bomb(40, 40))).hasThumbnail())
                .isFalse();
    }

    @Test
    void takesNoMoreThanAllowedHoweverManyComeAtOnce() throws Exception {
        for (int i = 0; i < 17; i++) {
            as(() -> add("a.txt", bytes("x")));
        }
        var outcomes = new ArrayList<Future<Attachment>>();
        try (var people = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                outcomes.add(people.submit(() -> as(() -> add("b.txt", bytes("y")))));
            }
        }
        assertThat(outcomes.stream().filter(each -> each.state() == Future.State.SUCCESS))
                .hasSize(3);
        assertThat(as(() -> attachments.list(number))).hasSize(20);
        refused("ticket.attachment.too-many", () -> add("a.txt", bytes("x")));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ticket_attachment_part WHERE attachment_id NOT IN"
                                + " (SELECT id FROM ticket_attachment)",
                        Integer.class))
                .isZero();
    }

    @Test
    void aFileOfAnotherTicketIsLikeNone() {
        var elsewhere = company.openDepartment();
        var foreign = company.as(elsewhere.agent, () -> tickets.register(TicketSamples.refund()));
        var theirs = company.as(
                elsewhere.agent,
                () -> attachments.add(foreign.number(), "a.txt", new ByteArrayInputStream(bytes("x"))));

        for (String each : List.of(number, foreign.number())) {
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> as(() -> attachments.open(each, theirs.id())));
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> as(() -> {
                        attachments.remove(each, theirs.id());
                        return null;
                    }));
        }
        assertThat(company.as(elsewhere.agent, () -> attachments.list(foreign.number())))
                .containsExactly(theirs);
    }

    @Test
    void aRemovedFileIsGoneAndItsNameStaysInTheHistory() {
        Attachment added = as(() -> add("a.txt", bytes("x")));
        as(() -> {
            attachments.remove(number, added.id());
            return null;
        });

        assertThat(as(() -> attachments.list(number))).isEmpty();
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> as(() -> attachments.open(number, added.id())));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ticket_attachment_part WHERE attachment_id = ?", Integer.class, (Object)
                                io.huihuan.shared.data.Ids.bytes(added.id())))
                .isZero();
        assertThat(as(() -> tickets.history(number)).getLast())
                .extracting(FeedEntry::event, FeedEntry::note)
                .containsExactly("DETACHED", "a.txt");
    }

    @Test
    void aMergedTicketBringsItsFilesAndTakesNoMore() {
        Attachment added = as(() -> add("a.txt", bytes("x")));
        var stays = as(() -> tickets.register(TicketSamples.refund()));
        as(() -> tickets.merge(number, ticket.version(), stays.number()));

        assertThat(as(() -> attachments.list(stays.number()))).containsExactly(added);
        assertThat(as(() -> read(stays.number(), added))).isEqualTo(bytes("x"));
        refused("ticket.merge.merged", () -> add("b.txt", bytes("x")));
    }

    @Test
    void programsAddReadAndRemoveFiles() {
        var http = Http.on(port).token(tokens.of(here.agent));
        var made = upload(http, "😀.txt", "hello");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("name").asString()).isEqualTo("😀.txt");
        var content = http.get(made.header("Location"));
        assertThat(content.body()).isEqualTo("hello");
        assertThat(content.header("Content-Type")).startsWith("text/plain");
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Cache-Control")).contains("no-store");
        assertThat(http.get(path()).json().path(0).path("bytes").asInt()).isEqualTo(5);

        var refused = upload(http, "a.txt", "<html></html>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("ticket.attachment.type");
        assertThat(upload(http, "a.txt", "x".repeat(21 << 20)).status()).isEqualTo(413);
        assertThat(http.delete(path() + "/" + made.json().path("id").asString()).status())
                .isEqualTo(204);
        assertThat(http.get(made.header("Location")).status()).isEqualTo(404);
    }

    private Http.Answer upload(Http http, String name, String text) {
        return http.with("Content-Type", "multipart/form-data; boundary=B")
                .send(
                        "POST",
                        path(),
                        HttpRequest.BodyPublishers.ofString("--B\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"" + name + "\"\r\n\r\n" + text + "\r\n--B--\r\n"));
    }

    private String path() {
        return "/api/v1/tickets/" + number + "/attachments";
    }

    private Attachment add(String name, byte[] content) {
        return attachments.add(number, name, new ByteArrayInputStream(content));
    }

    private byte[] read(String of, Attachment file) {
        try (var content = attachments.open(of, file.id())) {
            return content.stream().readAllBytes();
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    private void refused(String code, Supplier<?> verb) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(verb))
                .extracting(RuleBroken::code)
                .isEqualTo(code);
    }

    private <T> T as(Supplier<T> work) {
        return company.as(here.agent, work);
    }
}
