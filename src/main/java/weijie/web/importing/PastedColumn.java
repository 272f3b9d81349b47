package weijie.web.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import weijie.importing.CellChanges;
import weijie.importing.FlaggedRow;
import weijie.shared.Refusal;

/**
 * A column that was copied from a spreadsheet: one value for each listed row, in their order; or two columns, the row number and the value.
 *
 * @param values the value by row number
 * @param changes what they would change, as far as the rows are listed
 */
record PastedColumn(Map<Integer, String> values, CellChanges changes) {

    private static final int SHOWN = 10;
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,9}\t.*");

    /** @throws Refusal {@code IM-030} when there are as many values as rows in neither way */
    static PastedColumn of(String pasted, List<FlaggedRow> rows, int place) {
        List<String> lines = lines(pasted);
        boolean numbered =
                lines.stream().allMatch(line -> NUMBERED.matcher(line).matches());
        Refusal.unless(
                !lines.isEmpty() && (numbered || lines.size() == rows.size()),
                Refusal.Kind.INVALID,
                "IM-030",
                lines.size(),
                rows.size());
        Map<Integer, String> values = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", 2);
            values.put(numbered ? Integer.parseInt(cells[0]) : rows.get(i).rowNo(), cells[numbered ? 1 : 0].strip());
        }
        Map<Integer, String> before = new HashMap<>();
        rows.forEach(row ->
                before.put(row.rowNo(), place < row.cells().size() ? row.cells().get(place) : ""));
        return new PastedColumn(
                values,
                new CellChanges(
                        values.size(),
                        values.entrySet().stream()
                                .limit(SHOWN)
                                .map(one -> new CellChanges.CellChange(
                                        one.getKey(), before.getOrDefault(one.getKey(), ""), one.getValue()))
                                .toList()));
    }

    /** The lines; those at the end that are empty are only how a spreadsheet ends what it copies. */
    private static List<String> lines(String pasted) {
        List<String> lines = new ArrayList<>(Arrays.asList((pasted == null ? "" : pasted).split("\r?\n", -1)));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
