package weijie.web.parts;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import weijie.parts.BadPartRow;

/** Which pieces of a table are ticked, by their labels; a page binds {@code #{ticked.map[label]}}. */
public final class Ticked implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Boolean> map = new HashMap<>();

    /** Those of the pieces that are ticked and may be; one that is no longer there is none. */
    List<BadPartRow> of(List<BadPartRow> pieces, Predicate<BadPartRow> those) {
        return pieces.stream()
                .filter(piece -> Boolean.TRUE.equals(map.get(piece.label())))
                .filter(those)
                .toList();
    }

    void clear() {
        map.clear();
    }

    public Map<String, Boolean> getMap() {
        return map;
    }
}
