package weijie.parts;

import java.util.List;

/**
 * A count as it was typed.
 *
 * @param token names this count: sent twice by the same person it counts once; may be left out
 */
public record TakeEntry(String locationKind, String locationCode, List<Line> lines, String token) {

    public TakeEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** What was found of a part: a whole number from 0. */
    public record Line(String partCode, String counted) {}
}
