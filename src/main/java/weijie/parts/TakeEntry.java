package weijie.parts;

import java.util.List;

/** A count as it was typed. */
public record TakeEntry(String locationKind, String locationCode, List<Line> lines) {

    public TakeEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** What was found of a part: a whole number from 0. */
    public record Line(String partCode, String counted) {}
}
