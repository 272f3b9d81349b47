package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.importing.ImportState.CANCELLED;
import static weijie.importing.ImportState.CHECKED;
import static weijie.importing.ImportState.CHECKING;
import static weijie.importing.ImportState.COMMITTED;
import static weijie.importing.ImportState.COMMITTING;
import static weijie.importing.ImportState.FAILED;
import static weijie.importing.ImportState.QUEUED;
import static weijie.importing.ImportState.ROLLED_BACK;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportStateTest {

    private static final Map<ImportState, Set<ImportState>> ALLOWED = Map.of(
            QUEUED, Set.of(CHECKING, CANCELLED, FAILED),
            CHECKING, Set.of(CHECKING, CHECKED, COMMITTING, COMMITTED, CANCELLED, FAILED),
            CHECKED, Set.of(CHECKING, COMMITTING, CANCELLED, ROLLED_BACK),
            COMMITTING, Set.of(COMMITTING, COMMITTED, CHECKED, CANCELLED, FAILED),
            COMMITTED, Set.of(CHECKING, COMMITTING, ROLLED_BACK),
            FAILED, Set.of(CHECKING, COMMITTING, CANCELLED),
            CANCELLED, Set.of(),
            ROLLED_BACK, Set.of());

    @Test
    void everyPair() {
        for (ImportState from : ImportState.values()) {
            for (ImportState to : ImportState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " -> " + to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void nothingMovesUnderAPerson() {
        assertThat(Set.of(ImportState.values()).stream().filter(ImportState::isUnderWay))
                .containsExactlyInAnyOrder(QUEUED, CHECKING, COMMITTING);
    }
}
