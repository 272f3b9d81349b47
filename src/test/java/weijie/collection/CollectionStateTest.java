package weijie.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.collection.CollectionState.IN_INSTALMENTS;
import static weijie.collection.CollectionState.OPEN;
import static weijie.collection.CollectionState.SETTLED;
import static weijie.collection.CollectionState.WRITTEN_OFF;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every pair of states of a case, allowed or not. */
class CollectionStateTest {

    private static final Map<CollectionState, Set<CollectionState>> ALLOWED = Map.of(
            OPEN, Set.of(IN_INSTALMENTS, SETTLED, WRITTEN_OFF),
            IN_INSTALMENTS, Set.of(IN_INSTALMENTS, SETTLED, WRITTEN_OFF),
            SETTLED, Set.of(OPEN, IN_INSTALMENTS),
            WRITTEN_OFF, Set.of(OPEN, IN_INSTALMENTS));

    @Test
    void everyPairIsAllowedOrNotAsTheTableSays() {
        for (CollectionState from : CollectionState.values()) {
            for (CollectionState to : CollectionState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
            assertThat(from.isEnded()).isEqualTo(from == SETTLED || from == WRITTEN_OFF);
        }
    }
}
