package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The full table of what a request and an issue may become. */
class RequestStateTest {

    private static Set<String> words(String all) {
        return all == null ? Set.of() : new TreeSet<>(Arrays.asList(all.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMITTED CANCELLED",
        "SUBMITTED, CENTRE_APPROVED APPROVED REFUSED CANCELLED",
        "CENTRE_APPROVED, APPROVED REFUSED CANCELLED CLOSED",
        "APPROVED, CLOSED CANCELLED",
        "CLOSED,",
        "REFUSED,",
        "CANCELLED,"
    })
    void aRequestMayBecome(RequestState from, String next) {
        assertThat(Arrays.stream(RequestState.values())
                        .filter(from::mayBecome)
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(words(next));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, PICKED CANCELLED", "PICKED, SHIPPED CANCELLED", "SHIPPED, RECEIVED", "RECEIVED,", "CANCELLED,"})
    void anIssueMayBecome(IssueState from, String next) {
        assertThat(Arrays.stream(IssueState.values())
                        .filter(from::mayBecome)
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(words(next));
    }
}
