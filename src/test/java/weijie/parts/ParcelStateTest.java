package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The full table of what a parcel may become, and of which ones headquarters may know what is in them. */
class ParcelStateTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PACKED CANCELLED, false",
        "PACKED, SHIPPED CANCELLED, false",
        "SHIPPED, RECEIVED CANCELLED LOST, false",
        "RECEIVED, COUNTED, false",
        "COUNTED, INSPECTED, true",
        "INSPECTED, CLOSED, true",
        "CLOSED, INSPECTED, true",
        "CANCELLED,, false",
        "LOST,, true"
    })
    void aParcelMayBecome(ParcelState from, String next, boolean opened) {
        Set<String> words = next == null ? Set.of() : new TreeSet<>(Arrays.asList(next.split(" ")));
        assertThat(Arrays.stream(ParcelState.values())
                        .filter(from::mayBecome)
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(words);
        assertThat(from.isOpened()).isEqualTo(opened);
    }
}
