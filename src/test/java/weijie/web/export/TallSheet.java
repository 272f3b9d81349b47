package weijie.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import weijie.shared.ListCursor;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** A list as long as its filter says, or without an end; it exists only in the tests' deployment. */
@ApplicationScoped
public class TallSheet extends ListSheet<Long, Integer> {

    static final String PATH = "/test/tall";
    static final long ENDLESS = Long.MAX_VALUE;

    public TallSheet() {
        super(PATH, "app.export", "length");
    }

    @Override
    public Long criteria(ListFilter filter) {
        return filter.id("length");
    }

    @Override
    public Listing<Integer> find(Long length, Slice slice) {
        int begin = slice.from() == null
                ? 0
                : Integer.parseInt(slice.from().values().get(0)) + 1;
        int end = (int) Math.min(length, begin + (long) slice.size());
        List<Integer> rows = IntStream.range(begin, end).boxed().toList();
        ListCursor last = new ListCursor(slice.sort(), slice.descending(), List.of(String.valueOf(end - 1)));
        return new Listing<>(rows, length, false, null, last, end == length);
    }

    @Override
    protected Map<String, Cell<Integer>> columns(Texts texts) {
        Map<String, Cell<Integer>> columns = new LinkedHashMap<>();
        columns.put("number", number(texts, "app.month", row -> row));
        columns.put("formula", text(texts, "app.keyword", row -> "=1+" + row));
        columns.put("hidden", text(texts, "app.all", row -> "nobody sees it"));
        return columns;
    }
}
