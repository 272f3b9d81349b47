package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.shared.Invariant.Finding;

/** What checks find in several places is told as one. */
class FindingTest {

    @Test
    void countsAreAddedAndTheFirstThatIsNamedIsTold() {
        assertThat(Finding.ofAll(List.of(new Finding(3, 0, ""), new Finding(4, 1, "A"), new Finding(5, 2, "B"))))
                .isEqualTo(new Finding(12, 3, "A"));
        assertThat(Finding.ofAll(List.of())).isEqualTo(new Finding(0, 0, ""));
    }
}
