package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import weijie.shared.Slice;

class PagingTest {

    private final Paging paging = new Paging();

    @Test
    void beginsAtTheFirstTwenty() {
        assertThat(paging.slice()).isEqualTo(Slice.of(0, 20));
    }

    @Test
    void countsPagesFromZero() {
        paging.page = "3";
        paging.size = "50";
        paging.sort = "-name";
        assertThat(paging.slice("name", "code")).isEqualTo(new Slice(150, 50, "name", true));
    }

    @Test
    void refusesWhatIsOutOfBoundsOrNoNumber() {
        for (String size : new String[] {"0", "201", "-1", "many", "99999999999"}) {
            paging.size = size;
            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(paging::slice)
                    .matches(bad -> bad.field().equals("size"));
        }
        paging.size = "200";
        assertThat(paging.slice().size()).isEqualTo(200);
        paging.page = "-1";
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(paging::slice)
                .matches(bad -> bad.field().equals("page"));
    }

    @Test
    void refusesAFieldThatCannotBeSortedBy() {
        paging.sort = "password";
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> paging.slice("name"));
    }

    @Test
    void aShortListComesWholeUntilAPageIsAskedFor() {
        List<String> rows = List.of("b", "c", "a");
        Map<String, Comparator<String>> orders = Map.of("name", Comparator.naturalOrder());
        assertThat(paging.of(rows, Function.identity(), orders)).isEqualTo(new ItemsOf<>(rows, 3L, false, null));
        paging.sort = "-name";
        assertThat(paging.of(rows, Function.identity(), orders).items()).containsExactly("c", "b", "a");
        paging.size = "2";
        assertThat(paging.of(rows, Function.identity(), orders).items()).containsExactly("c", "b");
        paging.page = "1";
        assertThat(paging.of(rows, Function.identity(), orders))
                .isEqualTo(new ItemsOf<>(List.of("a"), 3L, false, null));
        paging.size = "many";
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> paging.of(rows, Function.identity(), orders));
    }

    @Test
    void aShortListGoesOnBehindItsRowWhateverWasAddedMeanwhile() {
        paging.size = "2";
        paging.after = paging.of(List.of("b", "d", "f"), Function.identity()).next();
        assertThat(paging.of(List.of("a", "b", "c", "d", "e", "f"), Function.identity())
                        .items())
                .containsExactly("e", "f");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> paging.of(List.of("a", "b", "f"), Function.identity()));
        paging.sort = "-name";
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> paging.slice("name"))
                .matches(bad -> bad.field().equals("after"));
    }
}
