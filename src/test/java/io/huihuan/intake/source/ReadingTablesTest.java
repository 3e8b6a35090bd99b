package io.huihuan.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.shared.refusal.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTablesTest {

    private static final String TABLE = "编号,姓名,说明\r\n1,陈𠮷,退款失败😀\r\n2,王五,\"a,\"\"b\"\"\n第二行\"\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsEveryUsualEncodingExactly(String charset) {
        SourceFile file = file(TABLE.getBytes(Charset.forName(charset)));

        assertThat(file.encoding().charset()).isEqualTo(Charset.forName(charset));
        assertThat(headers(file)).containsExactly("编号", "姓名", "说明");
        assertThat(rows(file))
                .extracting(SourceRow::cells)
                .containsExactly(List.of("1", "陈𠮷", "退款失败😀"), List.of("2", "王五", "a,\"b\"\n第二行"));
        assertThat(rows(file)).extracting(SourceRow::line).containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesTheMarkForNoPartOfTheFirstHeader(String charset) {
        SourceFile file = file(("\uFEFF" + TABLE).getBytes(Charset.forName(charset)));

        assertThat(file.encoding().mark()).isPositive();
        assertThat(headers(file)).first().isEqualTo("编号");
    }

    @Test
    void refusesBytesThatNoEncodingAllows() {
        byte[] bytes = "a,b\n1,\u00ff\u00ff\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(bytes, "import.file.encoding");
    }

    @Test
    void refusesAFileWhoseMarkLies() {
        assertRefused(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xC3, '\n'},
                "import.file.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) {
        SourceFile file = file("a" + delimiter + "b" + delimiter + "c\n1" + delimiter + "x y" + delimiter + "3\n");

        assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(rows(file).getFirst().cells()).containsExactly("1", "x y", "3");
    }

    @Test
    void prefersTheDelimiterOfTheHeaderToCommasInText() {
        assertThat(file("编号;说明\n1;先退款, 再换货, 谢谢\n2;好, 好\n").delimiter()).isEqualTo(';');
    }

    @Test
    void believesASpreadsheetThatNamesItsDelimiter() {
        SourceFile file = file("sep=|\na|b\n1|2\n");

        assertThat(headers(file)).containsExactly("a", "b");
        assertThat(rows(file).getFirst()).isEqualTo(new SourceRow(3, List.of("1", "2"), null));
    }

    @Test
    void rejectsRaggedRowsAloneAndKeepsTrailingDelimiters() {
        List<SourceRow> rows = rows(file("a,b\n1,2\n3\n4,5,6\n7,8,,\n"));

        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(true, false, false, true);
        assertThat(rows.get(1).fault().reason()).isEqualTo("intake.reason.ragged");
        assertThat(rows.get(2).line()).isEqualTo(4);
        assertThat(rows.get(3).cells()).containsExactly("7", "8");
    }

    @Test
    void goesOnBehindAQuoteThatNeverCloses() {
        List<SourceRow> rows = rows(file("a,b\n1,2\n3,\"open\n4,5\n6,7\n"));

        assertThat(rows).extracting(SourceRow::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rows.get(1).fault().reason()).isEqualTo("intake.reason.quotes");
        assertThat(rows.get(1).cells()).containsExactly("3,\"open");
        assertThat(rows.get(3).cells()).containsExactly("6", "7");
    }

    @Test
    void goesOnBehindAQuoteThatClosesInALaterRow() {
        List<SourceRow> rows = rows(file("a,b\n\"x\ny\",1\n3,\"open\n4,\"closed\"\n6,7\n"));

        assertThat(rows).extracting(SourceRow::line).containsExactly(2L, 4L, 5L, 6L);
        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(true, false, true, true);
        assertThat(rows.get(2).cells()).containsExactly("4", "closed");
    }

    @Test
    void refusesACellWithoutEndAndGoesOn() {
        List<SourceRow> rows = rows(file("a,b\n1,\"" + "x".repeat(3_000_000) + "\"\n2,3\n"));

        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(false, true);
        assertThat(rows.getFirst().cells().getFirst().length()).isLessThan(10_000);
    }

    @Test
    void keepsWhatCannotBeSeen() {
        String strange = "\u202Eabc\u200F\u200Bd\u0000e\uFFFD";
        assertThat(rows(file("a,b\n1," + strange + "\n")).getFirst().cells().get(1))
                .isEqualTo(strange);
    }

    @Test
    void namesEveryColumn() {
        assertThat(headers(file("名称,名称,,a\n1,2,3,4\n"))).containsExactly("名称", "名称 (2)", "#3", "a");
    }

    @Test
    void skipsBlankLinesButCountsThem() {
        assertThat(rows(file("a,b\n\n1,2\n,\n3,4\n")))
                .extracting(SourceRow::line)
                .containsExactly(3L, 5L);
    }

    @Test
    void aHeaderWithoutRowsIsATableWithoutRows() {
        assertThat(rows(file("a,b\n"))).isEmpty();
    }

    @Test
    void refusesNothing() {
        assertRefused(new byte[0], "import.file.empty");
        assertRefused("\n  \n".getBytes(StandardCharsets.UTF_8), "import.file.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n",
                "\u0089PNG\r\n",
                "<!DOCTYPE html>\n",
                "<?xml version='1.0'?>",
                "MZ\u0090\0",
                "\u001f\u008b"
            })
    void refusesWhatIsNoTableWhateverItsName(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "import.file.type");
    }

    @Test
    void readsAWorkbookWithItsDatesNumbersAndFormulas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("数据");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "电话");
            sheet.value(0, 2, "时间");
            sheet.value(0, 3, "说明");
            sheet.value(1, 0, 7);
            sheet.value(1, 1, 13800138000L);
            sheet.value(1, 2, LocalDateTime.of(2026, 2, 28, 23, 59));
            sheet.style(1, 2).format("yyyy-MM-dd H:mm").set();
            sheet.value(1, 3, "=cmd|'/c calc'!A0 𠮷");
            sheet.value(3, 0, 8);
        }
        SourceFile file = file(bytes.toByteArray());

        assertThat(file.isWorkbook()).isTrue();
        assertThat(headers(file)).containsExactly("编号", "电话", "时间", "说明");
        assertThat(rows(file))
                .containsExactly(
                        new SourceRow(2, List.of("7", "13800138000", "2026-02-28T23:59", "=cmd|'/c calc'!A0 𠮷"), null),
                        new SourceRow(4, List.of("8", "", "", ""), null));
    }

    @Test
    void refusesAWorkbookThatSwells() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>", 1);
            entry(zip, "xl/workbook.xml", "<workbook/>", 1);
            entry(zip, "xl/worksheets/sheet1.xml", "<row><c><v>1</v></c></row>".repeat(40_000), 300);
        }
        long began = System.nanoTime();
        assertRefused(bytes.toByteArray(), "import.file.swollen");
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
    }

    @Test
    void refusesAWorkbookWithACellWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>", 1);
            entry(zip, "xl/workbook.xml", "<workbook/>", 1);
            entry(zip, "xl/sharedStrings.xml", "x".repeat(3_000_000), 1);
        }
        assertRefused(bytes.toByteArray(), "import.file.swollen");
    }

    @Test
    void refusesZipsThatAreNoWorkbooksAndBrokenOnes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "readme.txt", "hello", 1);
        }
        assertRefused(bytes.toByteArray(), "import.file.type");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "import.file.type");
        var hollow = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(hollow)) {
            entry(zip, "[Content_Types].xml", "<Types/>", 1);
            entry(zip, "xl/workbook.xml", "<workbook>", 1);
        }
        assertThatThrownBy(() -> file(hollow.toByteArray()).open())
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo("import.file.type"));
    }

    private void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> file(content))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void entry(ZipOutputStream zip, String name, String content, int times) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            zip.write(bytes);
        }
        zip.closeEntry();
    }

    private SourceFile file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private SourceFile file(byte[] content) {
        try {
            return SourceFile.recognise(Files.write(Files.createTempFile(folder, "table", ""), content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> headers(SourceFile file) {
        try (var table = file.open()) {
            return table.headers();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<SourceRow> rows(SourceFile file) {
        try (var table = file.open()) {
            var rows = new ArrayList<SourceRow>();
            for (SourceRow row; (row = table.next()) != null; ) {
                rows.add(row);
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
