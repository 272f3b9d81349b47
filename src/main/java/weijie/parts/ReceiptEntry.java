package weijie.parts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/**
 * A receipt as it was typed.
 *
 * @param lines what came; none at all means everything as it was shipped
 * @param token names this receipt: sent twice it counts once; may be left out
 */
public record ReceiptEntry(List<Line> lines, String token) {

    private static final int PIECES_MOST = 1_000_000;

    public ReceiptEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Whole numbers from 0; what is left out did not happen. */
    public record Line(Integer lineNo, String received, String damaged, String missing, String over) {

        private Receipt read(int no) {
            return new Receipt(
                    no,
                    pieces("received", received),
                    pieces("damaged", damaged),
                    pieces("missing", missing),
                    pieces("over", over));
        }

        private static int pieces(String field, String typed) {
            return typed == null || typed.isBlank() ? 0 : Quantity.read(field, typed, 0, PIECES_MOST);
        }
    }

    List<Receipt> receipts() {
        Set<Integer> seen = new HashSet<>();
        return lines.stream()
                .map(line -> {
                    Integer no = Typed.required("lineNo", line.lineNo());
                    Refusal.unlessField(seen.add(no), "lineNo", "PT-745", no);
                    return line.read(no);
                })
                .toList();
    }
}
