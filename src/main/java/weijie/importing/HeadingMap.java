package weijie.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * How people said that headings are to be read, where nobody knows them or two look alike.
 *
 * @param keys the column for each heading, an empty one where it is not to be read; headings as {@link #labels} tells them apart
 */
record HeadingMap(Map<String, String> keys) {

    private static final int LONGEST_REMEMBERED = 100;

    static final HeadingMap NONE = new HeadingMap(Map.of());

    HeadingMap {
        keys = Map.copyOf(keys);
    }

    /**
     * What tells headings apart: the heading as it is compared, one that stands there again with its number, and a column without a heading
     * as a spreadsheet calls it.
     */
    static List<String> labels(List<String> headings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> labels = new ArrayList<>(headings.size());
        for (int place = 0; place < headings.size(); place++) {
            String plain = Column.plain(headings.get(place));
            if (plain.isEmpty()) {
                labels.add('[' + CellReference.convertNumToColString(place) + ']');
            } else {
                int times = seen.merge(plain, 1, Integer::sum);
                labels.add(times == 1 ? plain : plain + '#' + times);
            }
        }
        return labels;
    }

    /** What holds for other files too: not a column that has no heading of its own, nor one whose heading is half a page. */
    HeadingMap memorable() {
        Map<String, String> named = new HashMap<>(keys);
        named.keySet().removeIf(label -> label.startsWith("[") || label.length() > LONGEST_REMEMBERED);
        return new HeadingMap(named);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** As it is kept with a batch: heading and column by turns. */
    String joined() {
        List<String> texts = new ArrayList<>();
        keys.forEach((label, key) -> {
            texts.add(label);
            texts.add(key);
        });
        return Cells.join(texts);
    }

    static HeadingMap split(String joined) {
        List<String> texts = Cells.split(joined);
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            keys.put(texts.get(i), texts.get(i + 1));
        }
        return keys.isEmpty() ? NONE : new HeadingMap(keys);
    }
}
