package io.huihuan.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Outcome;
import io.huihuan.intake.Problem;
import io.huihuan.intake.source.SourceFile;
import io.huihuan.shared.refusal.Invalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    enum Urgency {
        URGENT,
        HIGH,
        MEDIUM,
        LOW
    }

    /** Something to import. */
    private static final ImportKind KIND = new ImportKind() {
        @Override
        public String name() {
            return "notes";
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.text("externalId", 10).needed(),
                    Field.time("openedAt"),
                    Field.choice("urgency", Urgency.class),
                    Field.text("customerName", 5),
                    Field.number("score", 5));
        }

        @Override
        public String identity() {
            return "externalId";
        }

        @Override
        public List<Outcome> write(List<ImportedRow> rows, ImportRun run) {
            throw new UnsupportedOperationException();
        }
    };

    @ParameterizedTest
    @CsvSource({
        "工单编号,创建时间,紧急程度,客户姓名,满意度评分",
        "Ticket_ID,Created At,PRIORITY,Customer,Rating",
        "externalId,openedAt,urgency,customerName,score"
    })
    void knowsChineseAndEnglishHeaders(String id, String opened, String urgency, String customer, String score)
            throws IOException {
        var sample =
                sample(String.join(",", id, opened, urgency, customer, score) + "\nA1,2026-01-31 10:00,高,陈𠮷,4.5\n");

        assertThat(Suggestion.of(KIND, sample).columns())
                .isEqualTo(Map.of(
                        "externalId", id,
                        "openedAt", opened,
                        "urgency", urgency,
                        "customerName", customer,
                        "score", score));
    }

    @Test
    void proposesTermsForKnownWordsAndNothingForUnknownOnes() throws IOException {
        var sample = sample("id,urgency,customer\n1,1 - High,?\n2,加急,陈\n3,purple,王\n4,LOW,李\n");

        assertThat(Suggestion.of(KIND, sample).values())
                .isEqualTo(
                        Map.of("urgency", Map.of("1 - High", "HIGH", "加急", "URGENT"), "customerName", Map.of("?", "")));
    }

    @Test
    void readsARowInOurTerms() throws IOException {
        var sample = sample("id,created,urgency,customer,score\nA1,2026-01-31 08:00,高,\u202E陈𠮷,4.5\n");
        var row = read(Suggestion.of(KIND, sample), sample, new ArrayList<>());

        assertThat(row.text("externalId")).isEqualTo("A1");
        assertThat(row.time("openedAt")).isEqualTo("2026-01-31T00:00:00Z");
        assertThat(row.choice("urgency", Urgency.class)).isEqualTo(Urgency.HIGH);
        assertThat(row.text("customerName")).isEqualTo("\u202E陈𠮷");
        assertThat(row.number("score")).isEqualByComparingTo("4.5");
    }

    @Test
    void saysEveryThingThatIsWrongWithARow() throws IOException {
        var sample = sample("id,created,urgency,customer,score\n,2026-02-30 08:00,purple,陈𠮷陈𠮷陈𠮷,1e309\n");
        var problems = new ArrayList<Problem>();

        assertThat(read(Suggestion.of(KIND, sample), sample, problems)).isNull();
        assertThat(problems)
                .extracting(Problem::field, Problem::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("externalId", "intake.reason.required"),
                        org.assertj.core.groups.Tuple.tuple("openedAt", "intake.reason.time"),
                        org.assertj.core.groups.Tuple.tuple("urgency", "intake.reason.choice"),
                        org.assertj.core.groups.Tuple.tuple("customerName", "intake.reason.too-long"),
                        org.assertj.core.groups.Tuple.tuple("score", "intake.reason.number"));
    }

    @Test
    void keepsFormulasAsTextAndTakesBackWhatWeDisarmed() throws IOException {
        var sample = sample("id,customer\n=1+1,'+86\n");
        var row = read(Suggestion.of(KIND, sample), sample, new ArrayList<>());

        assertThat(row.text("externalId")).isEqualTo("=1+1");
        assertThat(row.text("customerName")).isEqualTo("+86");
    }

    @Test
    void rejectsAZeroCharacter() throws IOException {
        var sample = sample("id,customer\nA\0B,x\nA,y\n");
        var problems = new ArrayList<Problem>();

        read(Suggestion.of(KIND, sample), sample, problems);
        assertThat(problems).extracting(Problem::reason).containsExactly("intake.reason.nul");
    }

    @Test
    void fillsInConstantsAndTranslatesWords() throws IOException {
        var sample = sample("nr,dringend\n1,ja\n2,\n");
        var mapping = Mapping.parse("""
                {"kind":"notes","columns":{"externalId":"nr","urgency":"dringend"},
                 "values":{"urgency":{"ja":"URGENT","":"LOW"}},"constants":{"customerName":"陈"},"strict":true}""");
        var reader = RowReader.of(KIND, mapping, sample, SHANGHAI);

        assertThat(mapping.refusesUnknown()).isTrue();
        assertThat(reader.read(sample.first().get(0), new ArrayList<>()).choice("urgency", Urgency.class))
                .isEqualTo(Urgency.URGENT);
        var second = reader.read(sample.first().get(1), new ArrayList<>());
        assertThat(second.choice("urgency", Urgency.class)).isEqualTo(Urgency.LOW);
        assertThat(second.text("customerName")).isEqualTo("陈");
    }

    @Test
    void writesAndReadsTheSameDocument() {
        var mapping = new Mapping(
                "notes",
                Map.of("externalId", "编号"),
                Map.of("urgency", Map.of("高", "HIGH")),
                Map.of("customerName", "陈"),
                "dd-MM-yyyy HH:mm",
                "Asia/Shanghai",
                true);
        assertThat(Mapping.parse(mapping.json())).isEqualTo(mapping);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\":\"notes\",\"colums\":{}};mapping.colums",
                "{\"kind\":\"notes\",\"columns\":[]};mapping.columns",
                "{\"kind\":\"notes\",\"columns\":{\"externalId\":\"id\",\"colour\":\"id\"}};mapping.columns.colour",
                "{\"kind\":\"notes\",\"columns\":{\"externalId\":\"nowhere\"}};mapping.columns.externalId",
                "{\"kind\":\"notes\",\"columns\":{\"urgency\":\"id\"}};mapping.columns.externalId",
                "{\"kind\":\"others\",\"columns\":{\"externalId\":\"id\"}};mapping.kind",
                "{\"kind\":\"notes\",\"columns\":{\"externalId\":\"id\"},\"zone\":\"Mars/Base\"};mapping.zone",
                "{\"kind\":\"notes\",\"columns\":{\"externalId\":\"id\",\"openedAt\":\"id\"},\"dateFormat\":\"QQ\"};mapping.dateFormat",
                "{\"kind\":\"notes\",\"columns\":{\"externalId\":\"id\",\"urgency\":\"id\"},\"values\":{\"urgency\":{\"a\":\"PURPLE\"}}};mapping.values.urgency",
                "{\"kind\":\"notes\",\"columns\":{\"externalId\":\"id\"},\"constants\":{\"score\":\"9\"}};mapping.constants.score",
                "{\"kind\":\"notes\",\"kind\":\"notes\"};mapping",
                "{\"kind\":\"notes\"} x;mapping",
                "not json;mapping"
            })
    void refusesAMappingThatDoesNotFitAndSaysWhere(String json, String field) throws IOException {
        var sample = sample("id\n1\n");
        assertThatThrownBy(() -> RowReader.of(KIND, Mapping.parse(json), sample, SHANGHAI))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static ImportedRow read(Mapping mapping, Sample sample, List<Problem> problems) {
        return RowReader.of(KIND, mapping, sample, SHANGHAI).read(sample.first().getFirst(), problems);
    }

    private Sample sample(String content) throws IOException {
        return Sample.of(SourceFile.recognise(Files.writeString(folder.resolve("table"), content)));
    }
}
