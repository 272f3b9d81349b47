package weijie.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/** How many pieces of each line are granted, as it was typed; a line that is not named is granted whole. */
public record GrantEntry(List<Line> lines) {

    private static final int PIECES_MOST = 1_000_000;

    public GrantEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** A whole number from 0. */
    public record Line(Integer lineNo, String quantity) {}

    /** The pieces by the number of their line. */
    Map<Integer, Integer> shares() {
        Map<Integer, Integer> shares = new HashMap<>();
        for (Line line : lines) {
            Integer no = Typed.required("lineNo", line.lineNo());
            Refusal.unlessField(
                    shares.put(no, Quantity.read("quantity", line.quantity(), 0, PIECES_MOST)) == null,
                    "lineNo",
                    "PT-745",
                    no);
        }
        return shares;
    }
}
