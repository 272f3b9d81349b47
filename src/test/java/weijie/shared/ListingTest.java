package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a part of a list whose rows are all at hand")
class ListingTest {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource({"0, 2, '1 2', false", "2, 2, '3 4', false", "4, 2, '5', true", "3, 2, '4 5', true", "9, 2, '', true"})
    void fromTheFront(int skipped, int size, String rows, boolean ends) {
        Listing<Integer> part = Listing.part(ALL, Slice.of(skipped, size));
        assertThat(shown(part)).isEqualTo(rows);
        assertThat(part.ends()).isEqualTo(ends);
        assertThat(part.total()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{1} before {0} from the end: {2}")
    @CsvSource({"0, 2, '4 5', true", "2, 2, '2 3', false", "4, 2, '1', false", "9, 2, '', false"})
    void fromTheEnd(int skipped, int size, String rows, boolean ends) {
        Listing<Integer> part = Listing.part(ALL, new Slice(skipped, size, null, false, null, true));
        assertThat(shown(part)).isEqualTo(rows);
        assertThat(part.ends()).isEqualTo(ends);
    }

    @Test
    void aListWithoutRowsEnds() {
        assertThat(Listing.none().ends()).isTrue();
        assertThat(Listing.part(List.of(), Slice.of(0, 20)).ends()).isTrue();
    }

    private static String shown(Listing<Integer> part) {
        return String.join(" ", part.map(String::valueOf).items());
    }
}
