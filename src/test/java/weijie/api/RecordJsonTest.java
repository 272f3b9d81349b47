package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Money;
import weijie.shared.Role;

class RecordJsonTest {

    private record Inner(String name, int count) {}

    private record Row(
            long id,
            long centreId,
            long total,
            Money amount,
            LocalDate day,
            LocalDateTime at,
            YearMonth month,
            Role role,
            String empty,
            Optional<String> maybe,
            List<Inner> inner,
            Map<String, Integer> counts,
            boolean flag) {}

    private record Entry(
            String name,
            Set<Role> roles,
            LocalDate day,
            Money amount,
            Inner inner,
            List<Integer> numbers,
            boolean flag,
            int count) {}

    private record Numbers(
            java.math.BigDecimal decimal, Money money, int count, Long id, LocalDate day, YearMonth month) {}

    /** On every kind of field, as a number and as a text, a value without bounds is a mistake of the sender and no work for the server. */
    @Test
    void numbersAndDaysWithoutBoundsAreRefusedWithTheirField() {
        for (String field : List.of("decimal", "money", "count", "id", "day", "month")) {
            for (String value : List.of(
                    "1e999999999",
                    "\"1e999999999\"",
                    "1e-999999999",
                    "-1E2147483647",
                    "1" + "0".repeat(5_000),
                    "\"" + "9".repeat(100_000) + "\"",
                    "\"+999999999-12-31\"",
                    "\"+999999999-12\"",
                    "[1]")) {
                String body = "{\"" + field + "\": " + value + "}";
                assertThatExceptionOfType(BadInput.class)
                        .as(body.substring(0, Math.min(80, body.length())))
                        .isThrownBy(() -> RecordReader.read(
                                Numbers.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                        .matches(bad -> bad.field().equals(field) || bad.field().equals("body"));
            }
        }
    }

    /** No list and no map of the desks has holes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\": [\"HQ_ADMIN\", null]}",
                "{\"roles\": [\"\"]}",
                "{\"numbers\": [1, null]}",
                "{\"inner\": {\"name\": \"x\"}, \"numbers\": [\" \"]}"
            })
    void nothingInAListIsMissing(String body) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() ->
                        RecordReader.read(Entry.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .matches(bad -> bad.field().matches("(roles|numbers)\\[\\d]"));
    }

    @Test
    void aBodyIsReadNoFurtherThanOneThingCanBeLong() {
        byte[] large = ("{\"name\": \"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(BodyTooLong.class)
                .isThrownBy(() -> RecordReader.read(Inner.class, new ByteArrayInputStream(large)));
    }

    @Test
    void aBodyWithListsMayBeFiveTimesAsLong() throws IOException {
        byte[] large = ("{\"name\": \"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(RecordReader.read(Entry.class, new ByteArrayInputStream(large)))
                .isInstanceOf(Entry.class);
        byte[] larger = ("{\"name\": \"" + "x".repeat(6 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(BodyTooLong.class)
                .isThrownBy(() -> RecordReader.read(Entry.class, new ByteArrayInputStream(larger)));
    }

    @Test
    void aBodyIsNotReadDeeperThanAnybodyNests() throws IOException {
        assertThat(RecordReader.read(Inner.class, nested(60))).isInstanceOf(Inner.class);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> RecordReader.read(Inner.class, nested(70)))
                .matches(bad -> bad.field().equals("body"));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> RecordReader.read(Inner.class, nested(400_000)));
    }

    private static ByteArrayInputStream nested(int levels) {
        String body = "{\"unknown\": " + "[".repeat(levels) + "]".repeat(levels) + "}";
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rowsAreWrittenAsTheApiPromises() {
        Row row = new Row(
                912188354336382976L,
                7,
                3,
                Money.parse("1280"),
                LocalDate.of(2026, 10, 31),
                LocalDateTime.of(2026, 10, 31, 12, 0),
                YearMonth.of(2026, 10),
                Role.HQ_ADMIN,
                null,
                Optional.of("there"),
                List.of(new Inner("维修", 2)),
                Map.of("a", 1),
                true);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            RecordWriter.write(json, row, false);
        }
        assertThat(text.toString())
                .isEqualTo(
                        "{\"id\":\"912188354336382976\",\"centreId\":\"7\",\"total\":3,\"amount\":\"1280.00\",\"day\":\"2026-10-31\","
                                + "\"at\":\"2026-10-31T12:00:00Z\",\"month\":\"2026-10\",\"role\":\"HQ_ADMIN\",\"empty\":null,"
                                + "\"maybe\":\"there\",\"inner\":[{\"name\":\"维修\",\"count\":2}],\"counts\":{\"a\":1},\"flag\":true}");
    }

    @Test
    void bodiesAreReadIntoRecords() {
        Entry entry = read("{\"name\":\"安娜\",\"roles\":[\"HQ_ADMIN\"],\"day\":\"2026-10-31\",\"amount\":\"12.50\","
                + "\"inner\":{\"name\":\"x\",\"count\":\"3\"},\"numbers\":[1,2],\"unknown\":{}}");
        assertThat(entry)
                .isEqualTo(new Entry(
                        "安娜",
                        Set.of(Role.HQ_ADMIN),
                        LocalDate.of(2026, 10, 31),
                        Money.parse("12.50"),
                        new Inner("x", 3),
                        List.of(1, 2),
                        false,
                        0));
    }

    @Test
    void whatDoesNotFitNamesItsField() {
        assertBad("body", "{bad");
        assertBad("body", "[]");
        assertBad("day", "{\"day\":\"2026-13-01\"}");
        assertBad("roles[1]", "{\"roles\":[\"HQ_ADMIN\",\"BOSS\"]}");
        assertBad("inner.count", "{\"inner\":{\"count\":\"many\"}}");
        assertBad("amount", "{\"amount\":\"1.234\"}");
        assertBad("flag", "{\"flag\":\"maybe\"}");
        assertBad("name", "{\"name\":{}}");
    }

    @Test
    void noBodyIsAnObjectWithoutFields() {
        assertThat(read("")).isEqualTo(read("{}"));
    }

    private static Entry read(String json) {
        try {
            return (Entry)
                    RecordReader.read(Entry.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertBad(String field, String json) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(json))
                .matches(bad -> bad.field().equals(field), "names " + field);
    }
}
