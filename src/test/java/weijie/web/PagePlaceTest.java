package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import weijie.shared.ListCursor;
import weijie.shared.Listing;
import weijie.shared.Slice;

/** Pages are turned over a list of numbers, to which others are added meanwhile. */
class PagePlaceTest {

    private List<Long> rows = LongStream.range(0, 95).mapToObj(i -> i * 10).toList();
    private PagePlace place = PagePlace.UNKNOWN;
    private Slice way;

    @Test
    void thePageBehindAndThePageBeforeGoByTheKey() {
        turn(0);
        added(-5);
        assertThat(turn(20)).startsWith(200L).endsWith(390L);
        assertThat(way.from()).isNotNull();
        assertThat(turn(40)).startsWith(400L);
        added(205);
        assertThat(turn(20)).startsWith(205L).endsWith(390L);
        assertThat(turn(20)).startsWith(205L);
    }

    @Test
    void aJumpPassesOverWhatLiesBetweenAndNoMore() {
        turn(0);
        assertThat(turn(60)).startsWith(600L);
        assertThat(way.first()).isEqualTo(40);
        assertThat(turn(20)).startsWith(200L);
        assertThat(way.backwards()).isTrue();
        assertThat(way.first()).isEqualTo(20);
    }

    @Test
    void theLastPageIsReadFromTheEnd() {
        turn(0);
        assertThat(turn(80)).startsWith(800L).endsWith(940L).hasSize(15);
        assertThat(way.from()).isNull();
        assertThat(way.backwards()).isTrue();
        assertThat(turn(60)).startsWith(600L).endsWith(790L);
    }

    @Test
    void anotherOrderOrTheFirstPageBeginsAgain() {
        turn(0);
        turn(20);
        turn(0);
        assertThat(way).isEqualTo(Slice.of(0, 20));
        assertThat(place.to(new Slice(20, 20, "name", false), 95)).isEqualTo(new Slice(20, 20, "name", false));
    }

    private void added(long number) {
        rows = java.util.stream.Stream.concat(rows.stream(), java.util.stream.Stream.of(number))
                .sorted()
                .toList();
    }

    private List<Long> turn(int first) {
        Slice page = Slice.of(first, 20);
        way = place.to(page, rows.size());
        Comparator<Long> order = way.backwards() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Long from = way.from() == null ? null : Long.valueOf(way.from().values().get(0));
        List<Long> read = rows.stream()
                .sorted(order)
                .filter(row -> from == null || order.compare(row, from) > 0)
                .skip(way.first())
                .limit(way.size())
                .sorted()
                .toList();
        place = PagePlace.of(
                page,
                way,
                new Listing<>(read, rows.size(), false, at(read.get(0)), at(read.get(read.size() - 1)), false));
        return read;
    }

    private static ListCursor at(Long row) {
        return new ListCursor(null, false, List.of(row.toString()));
    }
}
