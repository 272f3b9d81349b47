package weijie.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import weijie.shared.Words;

/**
 * Looks for words that say "out of warranty" in the columns that nobody reads: whatever such a column is called, a record that says so
 * is not paid as if it did not. It remembers in which columns it found some.
 */
final class StrayWords {

    private static final int REMEMBERED_MOST = 10_000;

    private final Headings headings;
    private final Words words;
    private final List<Integer> places;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<Integer> found = new TreeSet<>();

    StrayWords(Headings headings, Words words) {
        this.headings = headings;
        this.words = words;
        Set<Integer> read = new HashSet<>(headings.places().values());
        read.addAll(Lookalikes.ofWarranty(headings));
        // How the customer was served is kept and decides nothing, but people write 保外 there too.
        read.remove(headings.place("SERVICE_MODE"));
        this.places = IntStream.range(0, headings.width())
                .filter(place -> !read.contains(place))
                .boxed()
                .toList();
    }

    /**
     * The place of the first such word in a row.
     *
     * @param claim what the row says where the warranty is read; when that says the same, there is nothing to add
     */
    Optional<Integer> in(StagedRow row, String claim) {
        if (!claim.isEmpty() && words.meansOutOfWarranty(claim)) {
            return Optional.empty();
        }
        for (int place : places) {
            String text = row.cell(place);
            if (!text.isEmpty() && isOne(text)) {
                found.add(place);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private boolean isOne(String text) {
        Boolean one = known.get(text);
        if (one == null) {
            one = words.saysOutOfWarranty(CellText.strip(text));
            if (known.size() < REMEMBERED_MOST) {
                known.put(text, one);
            }
        }
        return one;
    }

    /** The headings under which such words were found, in the order of the file. */
    List<String> headings() {
        return found.stream().map(this::heading).toList();
    }

    /** What a column is called; one without a heading as a spreadsheet calls it. */
    String heading(int place) {
        String heading = headings.headings().get(place).strip();
        return heading.isEmpty() ? "[" + CellReference.convertNumToColString(place) + "]" : heading;
    }
}
