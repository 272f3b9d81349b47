package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListPageTest {

    private record Row(long id, String name, LocalDate day) {}

    private static final ListOrder<Row> ORDER = ListOrder.of(
                    ListOrder.<Row>number("r.id", Row::id).down())
            .by("name", ListOrder.text("r.name", Row::name))
            .by("day", ListOrder.text("r.name", Row::name), ListOrder.date("r.day", Row::day));

    private static final Row ROW = new Row(7, "b", LocalDate.of(2026, 10, 1));

    @Test
    void aPageFromTheBeginningIsTheOrderAndOneRowMore() {
        ListPage<Row> page = ORDER.page(Slice.of(40, 20));
        assertThat(page.behind() + page.orderBy() + page.limit()).isEqualTo(" ORDER BY r.id DESC LIMIT 21 OFFSET 40");
        assertThat(page.args()).isEmpty();
        assertThat(page.isBehindAPlace()).isFalse();
    }

    @Test
    void whatComesBehindARowIsFoundByItsKey() {
        Slice sorted = new Slice(0, 1, "name", false);
        Listing<Row> read = ORDER.page(sorted).of(List.of(ROW, ROW), 9);
        assertThat(read.items()).hasSize(1);
        assertThat(read.ends()).isFalse();
        ListPage<Row> next = ORDER.page(sorted.from(read.last(), 3, false));
        assertThat(next.behind()).isEqualTo(" AND ((r.name >= ? AND (r.name > ? OR r.id > ?)))");
        assertThat(next.args()).containsExactly("b", "b", 7L);
        assertThat(next.jpql())
                .isEqualTo(" AND ((r.name >= :place0 AND (r.name > :place1 OR r.id > :place2))) ORDER BY r.name, r.id");
        assertThat(next.parameters()).containsEntry("place2", 7L).hasSize(3);
        assertThat(next.skipped()).isEqualTo(3);
    }

    @Test
    void turnedRoundOrBackwardsTheSignsTurnAndRowsWithoutAValueComeLast() {
        Slice turned = new Slice(0, 1, "day", true);
        ListCursor place = ORDER.page(turned).of(List.of(ROW), 1).first();
        assertThat(ORDER.page(turned.from(place, 0, false)).behind())
                .isEqualTo(" AND (((r.name <= ? AND (r.name < ? OR ((r.day <= ? AND (r.day < ? OR r.id < ?))"
                        + " OR r.day IS NULL))) OR r.name IS NULL))");
        assertThat(ORDER.page(turned.from(place, 0, true)).orderBy()).isEqualTo(" ORDER BY r.name, r.day, r.id");
        assertThat(ORDER.page(turned.from(place, 0, true)).args()).contains(ROW.day());
    }

    @Test
    void aRowWithoutAValueHasAPlaceToo() {
        Slice slice = new Slice(0, 5, "name", false);
        ListCursor place =
                ORDER.page(slice).of(List.of(new Row(3, null, null)), 1).last();
        assertThat(ORDER.page(slice.from(place, 0, false)).behind())
                .isEqualTo(" AND (((r.name IS NULL AND r.id > ?) OR r.name IS NOT NULL))");
        assertThat(ORDER.page(slice.from(place, 0, true)).behind()).isEqualTo(" AND ((r.name IS NULL AND r.id < ?))");
    }

    @Test
    void rowsReadBackwardsComeInTheListsOrder() {
        Slice last = new Slice(0, 2, null, false, null, true);
        Row other = new Row(9, "a", null);
        Listing<Row> read = ORDER.page(last).of(new ArrayList<>(List.of(ROW, other, other)), 3);
        assertThat(read.items()).containsExactly(other, ROW);
        assertThat(read.ends()).isTrue();
        assertThat(ORDER.page(last.from(read.first(), 0, true))
                        .of(List.of(ROW), 3)
                        .ends())
                .isFalse();
    }

    @Test
    void aPlaceOfAnotherListIsRefused() {
        for (ListCursor wrong :
                List.of(new ListCursor(null, false, List.of("x")), new ListCursor(null, false, List.of("1", "2")))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ORDER.page(Slice.of(0, 1).from(wrong, 0, false)))
                    .matches(refusal ->
                            refusal.code().equals("API-013") && refusal.kind().status() == 400);
        }
    }

    @Test
    void aPlaceGoesThroughAnAddress() {
        List<String> values = new ArrayList<>(List.of("一 二", "-x", ""));
        values.add(null);
        for (ListCursor cursor : List.of(
                new ListCursor("name", true, values), new ListCursor(null, false, List.of("9007199254740993")))) {
            assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
            assertThat(ListCursor.read(cursor.text())).contains(cursor);
        }
        for (String wrong : List.of("row-17", "17", "gibberish", "%", "")) {
            assertThat(ListCursor.read(wrong)).as(wrong).isEqualTo(Optional.empty());
        }
    }
}
