package weijie.parts;

import java.util.List;

/** An issue as it was typed: from headquarters to a centre, or from a centre to its outlet. */
public record IssueEntry(String centreCode, String outletCode, List<Line> lines) {

    public IssueEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * One part that is sent.
     *
     * @param quantity a whole number from 1
     * @param requestNo the request that it answers, or nothing
     * @param requestLineNo the line of the request; left out, the one that asks for this part
     */
    public record Line(String partCode, String quantity, String requestNo, Integer requestLineNo) {}
}
