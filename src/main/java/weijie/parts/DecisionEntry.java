package weijie.parts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/**
 * Decisions on what did not arrive, as they were typed.
 *
 * @param token names these decisions: sent twice they count once; may be left out
 */
public record DecisionEntry(List<Line> lines, String token) {

    private static final int PIECES_MOST = 1_000_000;

    public DecisionEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * What becomes of a line.
     *
     * @param outcome FOUND, LOST or RESENT
     * @param quantity a whole number from 1; left out, all that is open
     */
    public record Line(Integer lineNo, String outcome, String quantity) {

        private Decision read() {
            return new Decision(
                    Typed.required("lineNo", lineNo),
                    word(outcome),
                    quantity == null || quantity.isBlank()
                            ? null
                            : (Integer) Quantity.read("quantity", quantity, 1, PIECES_MOST));
        }

        private static Resolution word(String typed) {
            try {
                return Resolution.valueOf(Typed.required("outcome", typed, 20).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.invalidField("outcome", "PT-758", typed);
            }
        }
    }

    List<Decision> decisions() {
        Set<List<Object>> seen = new HashSet<>();
        Refusal.unlessField(!lines.isEmpty(), "lines", "PT-756");
        return lines.stream()
                .map(Line::read)
                .peek(decision -> Refusal.unlessField(
                        seen.add(List.of(decision.lineNo(), decision.outcome())),
                        "lineNo",
                        "PT-745",
                        decision.lineNo()))
                .toList();
    }
}
