package weijie.parts;

import java.util.List;

/** A request as it was typed, for an outlet or for a centre. */
public record RequestEntry(String outletCode, String centreCode, List<Line> lines) {

    public RequestEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * One part that is needed.
     *
     * @param quantity a whole number from 1
     * @param orderNo the repair order that waits for it, or nothing
     */
    public record Line(String partCode, String quantity, String orderNo) {}
}
