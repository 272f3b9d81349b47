package weijie.web.parts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weijie.catalog.SparePartDesk;

/** The lines of a paper while it is typed: what is scanned or typed is added to them, one piece for each time, and nothing is sent by it. */
class ScannedLines implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<TypedLine> lines = new ArrayList<>();

    /** Adds what was scanned, several codes with white space between when one came faster than the page. */
    void add(String scanned, String orderNo, SparePartDesk parts) {
        String order = orderNo == null || orderNo.isBlank() ? null : orderNo.strip();
        if (scanned == null || scanned.isBlank()) {
            return;
        }
        for (String code : scanned.strip().split("\\s+")) {
            var part = parts.find(code);
            lines.stream()
                    .filter(line -> line.takes(part.code(), order))
                    .findFirst()
                    .ifPresentOrElse(TypedLine::oneMore, () -> lines.add(new TypedLine(part, order)));
        }
    }

    void add(TypedLine line) {
        lines.add(line);
    }

    void remove(TypedLine line) {
        lines.remove(line);
    }

    void clear() {
        lines.clear();
    }

    List<TypedLine> all() {
        return lines;
    }
}
