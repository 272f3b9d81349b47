package weijie.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the heading row of a file was understood, in any order of columns.
 *
 * @param headings the headings as they stand in the file, empty ones included
 * @param places the column of the file for each known column that was found
 * @param unknown headings nobody knows, in the order of the file
 * @param repeated headings that stand twice; only the first is read
 * @param missing required columns that are not there
 */
record Headings(
        List<String> headings,
        Map<Column, Integer> places,
        List<String> unknown,
        List<String> repeated,
        List<Column> missing) {

    static Headings of(List<String> headings, List<Column> columns) {
        Map<String, Column> known = new HashMap<>();
        columns.forEach(column -> column.names().forEach(name -> known.putIfAbsent(Column.plain(name), column)));
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            Column column = known.get(Column.plain(heading));
            if (column == null) {
                if (!heading.isEmpty()) {
                    (seen.add(heading) ? unknown : repeated).add(heading);
                }
            } else if (places.putIfAbsent(column, i) != null) {
                repeated.add(heading);
            }
        }
        List<Column> missing = columns.stream()
                .filter(column -> column.use() == Column.Use.REQUIRED && !places.containsKey(column))
                .toList();
        return new Headings(
                List.copyOf(headings),
                Collections.unmodifiableMap(places),
                List.copyOf(unknown),
                List.copyOf(repeated),
                missing);
    }

    /** The column of the file in which this stands, or -1. */
    int place(String key) {
        for (Map.Entry<Column, Integer> entry : places.entrySet()) {
            if (entry.getKey().key().equals(key)) {
                return entry.getValue();
            }
        }
        return -1;
    }

    /** Whether nobody knows the heading in this column of the file. */
    boolean isUnknown(int place) {
        String heading = headings.get(place);
        return !heading.isEmpty() && !places.containsValue(place) && unknown.contains(heading);
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    int width() {
        return headings.size();
    }
}
