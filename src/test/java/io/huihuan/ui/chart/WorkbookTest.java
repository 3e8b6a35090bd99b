package io.huihuan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void runsNothing(String formula) {
        assertThat(Workbook.inert(formula)).startsWith("'");
    }

    @Test
    void keepsOrdinaryWordsAndDropsWhatNoFileMayHold() {
        assertThat(Workbook.inert("退款失败 😀")).isEqualTo("退款失败 😀");
        assertThat(Workbook.inert("a\u0000b\u0007\uD800c")).isEqualTo("abc");
        assertThat(Workbook.inert("")).isEmpty();
    }

    @Test
    void writesNumbersAsNumbersAndLeavesGapsEmpty() throws IOException {
        var table = ChartTable.of(
                        ChartTable.words("=name"),
                        ChartTable.numbers("n", Measure.COUNT),
                        ChartTable.numbers("share", Measure.SHARE))
                .row("=HYPERLINK(\"x\")", 12L, 0.35)
                .row("b", null, Double.NaN);
        var out = new ByteArrayOutputStream();
        Workbook.write("title", "subtitle", table, out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(0)).isEqualTo("'=name");
            assertThat(rows.get(3).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(3).getCellText(0)).startsWith("'=");
            assertThat(rows.get(3).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(12);
            assertThat(rows.get(3).getCellAsNumber(2).orElseThrow().doubleValue())
                    .isEqualTo(0.35);
            assertThat(rows.get(4).getCellCount()).isEqualTo(1);
        }
    }
}
