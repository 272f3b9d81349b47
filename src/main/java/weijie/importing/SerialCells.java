package weijie.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import weijie.repair.check.Normal;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordField;

/**
 * Serials of parts that stand in two columns of their own, beside a column with all parts of the record: as many as there are parts, in
 * their order, or as many as there are valuable parts among them.
 */
record SerialCells(int oldPlace, int newPlace, Predicate<String> valuable) {

    private static final Pattern BETWEEN = Pattern.compile("[;,；，、]");

    static SerialCells of(Headings headings, Predicate<String> valuable) {
        return new SerialCells(headings.place("OLD_SERIALS"), headings.place("NEW_SERIALS"), valuable);
    }

    /** The text of the parts with the serials of this row in it; what cannot be read is left to the checks. */
    String into(String parts, StagedRow row) {
        String old = cell(row, oldPlace);
        String fresh = cell(row, newPlace);
        if (old.isEmpty() && fresh.isEmpty()) {
            return parts;
        }
        String written = plain(parts);
        if (written.isEmpty() || Normal.isNothing(written)) {
            return "[" + together(old) + '>' + together(fresh) + ']';
        }
        List<PartLine> lines = PartLine.lines(written);
        return lines.isEmpty() ? parts : PartLine.write(beside(lines, old, fresh));
    }

    private List<PartLine> beside(List<PartLine> lines, String old, String fresh) {
        List<String> olds = spread(old, lines);
        List<String> news = spread(fresh, lines);
        List<PartLine> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PartLine line = lines.get(i);
            all.add(new PartLine(
                    line.partCode(),
                    line.quantity(),
                    line.oldPartTag(),
                    olds.get(i) == null ? line.oldSerial() : olds.get(i),
                    news.get(i) == null ? line.newSerial() : news.get(i)));
        }
        return all;
    }

    /** One serial a line; of as many as fit nowhere the first line has them all, which no serial looks like. */
    private List<String> spread(String cell, List<PartLine> lines) {
        String[] spread = new String[lines.size()];
        String[] serials = cell.isEmpty() ? new String[0] : BETWEEN.split(cell, -1);
        if (serials.length == lines.size()) {
            Arrays.setAll(spread, i -> serials[i].isEmpty() || Normal.isNothing(serials[i]) ? null : serials[i]);
            return Arrays.asList(spread);
        }
        List<String> said = Arrays.stream(serials)
                .filter(serial -> !serial.isEmpty() && !Normal.isNothing(serial))
                .toList();
        List<Integer> wanting = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (valuable.test(lines.get(i).partCode())) {
                wanting.add(i);
            }
        }
        if (said.size() == wanting.size()) {
            for (int i = 0; i < said.size(); i++) {
                spread[wanting.get(i)] = said.get(i);
            }
        } else if (!said.isEmpty()) {
            spread[0] = String.join("|", said);
        }
        return Arrays.asList(spread);
    }

    private static String cell(StagedRow row, int place) {
        String text = plain(RowForm.text(row, place, false));
        return Normal.isNothing(text) ? "" : text;
    }

    private static String plain(String text) {
        return text == null ? "" : Normal.of(RecordField.PARTS_USED, text);
    }

    private static String together(String cell) {
        return BETWEEN.matcher(cell).replaceAll("|");
    }
}
