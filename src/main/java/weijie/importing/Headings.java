package weijie.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the heading row of a file was understood, in any order of columns.
 *
 * @param headings the headings as they stand in the file, empty ones included
 * @param places the column of the file for each known column that was found
 * @param unknown headings nobody knows, in the order of the file
 * @param repeated headings that stand twice, or for a column that another heading names better; they are not read
 * @param missing required columns that are not there
 * @param said places that are read as a person said, and not by their heading
 */
record Headings(
        List<String> headings,
        Map<Column, Integer> places,
        List<String> unknown,
        List<String> repeated,
        List<Column> missing,
        List<Integer> said) {

    /** A heading that names a column: how well, what a person said best and the template's own names next. */
    private record Named(int place, Column column, int rank) {

        static final int SAID = 0;

        /** The better of two, the first of two that are as good. */
        static Named better(Named one, Named other) {
            return one.rank() < other.rank() || one.rank() == other.rank() && one.place() < other.place() ? one : other;
        }
    }

    static Headings of(List<String> headings, List<Column> columns) {
        return of(headings, columns, HeadingMap.NONE);
    }

    /** @param map what a person said of headings; it goes before what is known */
    static Headings of(List<String> headings, List<Column> columns, HeadingMap map) {
        Map<Integer, Named> named = named(headings, columns, map);
        Map<Column, Named> best = new HashMap<>();
        named.values().forEach(one -> best.merge(one.column(), one, Named::better));
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<Integer> said = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < headings.size(); place++) {
            String heading = headings.get(place).strip();
            Named one = named.get(place);
            if (one != null && best.get(one.column()) == one) {
                places.put(one.column(), place);
                if (one.rank() == Named.SAID) {
                    said.add(place);
                }
            } else if (one != null) {
                repeated.add(heading);
            } else if (!heading.isEmpty()) {
                (seen.add(heading) ? unknown : repeated).add(heading);
            }
        }
        List<Column> missing = columns.stream()
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .toList();
        return new Headings(
                List.copyOf(headings),
                Collections.unmodifiableMap(places),
                List.copyOf(unknown),
                List.copyOf(repeated),
                missing,
                List.copyOf(said));
    }

    /** Which column each heading names, by place; none for a heading that nobody knows, or that is not to be read. */
    private static Map<Integer, Named> named(List<String> headings, List<Column> columns, HeadingMap map) {
        Map<String, Named> known = new HashMap<>();
        Map<String, Column> byKey = new HashMap<>();
        for (Column column : columns) {
            byKey.put(column.key(), column);
            for (int i = 0; i < column.names().size(); i++) {
                // The template's two names are equally good.
                known.putIfAbsent(Column.plain(column.names().get(i)), new Named(-1, column, Math.max(1, i)));
            }
        }
        List<String> labels = HeadingMap.labels(headings);
        Map<Integer, Named> named = new HashMap<>();
        for (int place = 0; place < headings.size(); place++) {
            String key = map.keys().get(labels.get(place));
            Named word = known.get(Column.plain(headings.get(place)));
            if (key != null && byKey.containsKey(key)) {
                named.put(place, new Named(place, byKey.get(key), Named.SAID));
            } else if (key == null && word != null) {
                named.put(place, new Named(place, word.column(), word.rank()));
            }
        }
        return named;
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

    /** The column that is read at a place of the file. */
    Optional<Column> column(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst();
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
