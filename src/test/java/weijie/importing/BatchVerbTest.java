package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every verb of a batch against every state and everything a batch can hold, as the reference for people says it: the table there is
 * what is tested.
 */
class BatchVerbTest {

    private static final Path REFERENCE = Path.of("docs/reference/imports.md");

    /** A batch as far as it decides what may be done with it. */
    private record Batch(ImportState state, boolean isOfRecords, int stored, int left) implements BatchVerb.Facts {}

    /** The lines of the table that begin with a verb: the verb and, in the order of the states, what its cell says. */
    private static Map<BatchVerb, List<String>> table() throws IOException {
        Map<BatchVerb, List<String>> table = new HashMap<>();
        List<ImportState> heading = null;
        for (String line : Files.readAllLines(REFERENCE)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (cells.size() == ImportState.values().length + 3 && cells.get(3).equals("QUEUED")) {
                heading = cells.subList(3, cells.size()).stream()
                        .map(ImportState::valueOf)
                        .toList();
                assertThat(heading).containsExactly(ImportState.values());
            } else if (heading != null
                    && cells.size() == heading.size() + 3
                    && cells.get(1).matches("[A-Z_]+")) {
                table.put(BatchVerb.valueOf(cells.get(1)), cells.subList(3, cells.size()));
            }
        }
        return table;
    }

    private static boolean holds(String cell, Batch batch) {
        return switch (cell) {
            case "—" -> false;
            case "未入库" -> batch.stored() == 0;
            case "有入库" -> batch.stored() > 0;
            case "有维修单入库" -> batch.stored() > 0 && batch.isOfRecords();
            case "有剩余行" -> batch.left() > 0;
            default -> throw new IllegalArgumentException(cell);
        };
    }

    @Test
    void everyVerbAgainstEveryStateAsTheReferenceSays() throws IOException {
        Map<BatchVerb, List<String>> table = table();
        assertThat(table.keySet()).containsExactlyInAnyOrder(BatchVerb.values());
        for (BatchVerb verb : BatchVerb.values()) {
            for (ImportState state : ImportState.values()) {
                for (int stored : new int[] {0, 7}) {
                    for (int left : new int[] {0, 3}) {
                        for (boolean records : new boolean[] {true, false}) {
                            Batch batch = new Batch(state, records, stored, left);
                            assertThat(verb.isOpenTo(batch))
                                    .as("%s of %s", verb, batch)
                                    .isEqualTo(holds(table.get(verb).get(state.ordinal()), batch));
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyBatchThatIsNotOverHasAWayOut() {
        for (ImportState state : ImportState.values()) {
            for (int stored : new int[] {0, 7}) {
                Batch batch = new Batch(state, true, stored, 0);
                boolean possible = stored == 0
                        ? state != ImportState.COMMITTED && !state.isOver()
                        : state != ImportState.QUEUED && state != ImportState.FAILED && !state.isOver();
                assertThat(BatchVerb.CANCEL.isOpenTo(batch)
                                || BatchVerb.STOP.isOpenTo(batch)
                                || BatchVerb.ROLL_BACK.isOpenTo(batch))
                        .as("%s", batch)
                        .isEqualTo(possible);
            }
        }
    }
}
