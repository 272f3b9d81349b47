package weijie.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/** Which pieces are in the box, line by line, as they were typed or scanned; a line that is not named stays as it was. */
public record SerialsEntry(List<Line> lines) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{2,39}");

    public SerialsEntry {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Serials of a line, none or one a piece. */
    public record Line(Integer lineNo, List<String> serials) {

        public Line {
            serials = serials == null ? List.of() : List.copyOf(serials);
        }
    }

    /** The serials by the number of their line. */
    Map<Integer, List<String>> serials() {
        Map<Integer, List<String>> all = new LinkedHashMap<>();
        for (Line line : lines) {
            Integer no = Typed.required("lineNo", line.lineNo());
            List<String> read = new ArrayList<>();
            for (String typed : line.serials()) {
                String serial = typed.strip().toUpperCase(Locale.ROOT);
                Refusal.unlessField(FORM.matcher(serial).matches(), "serials", "PT-763", no, typed);
                Refusal.unlessField(!read.contains(serial), "serials", "PT-764", no, serial);
                read.add(serial);
            }
            Refusal.unlessField(all.put(no, read) == null, "lineNo", "PT-745", no);
        }
        return all;
    }
}
