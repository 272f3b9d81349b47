package weijie.parts;

import java.util.List;
import weijie.shared.ListPage;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * Orders that an index has. How far the rows of a page reach in one is a condition: then only those of the first places or parts are put
 * in order, and not all of the network's.
 */
enum IndexOrders {
    PLACES("b.place_kind, b.place_id", " AND (b.place_kind %1$s ? OR b.place_kind = ? AND b.place_id %1$s= ?)") {
        @Override
        List<Object> read(Row row) {
            String kind = row.text("place_kind");
            return List.of(kind, kind, row.number("place_id"));
        }
    },
    PARTS("p.code", " AND p.code %1$s= ?") {
        @Override
        List<Object> read(Row row) {
            return List.of(row.text("code"));
        }
    };

    private final String columns;
    private final String condition;

    IndexOrders(String columns, String condition) {
        this.columns = columns;
        this.condition = condition;
    }

    abstract List<Object> read(Row row);

    /**
     * The condition, to be put behind the others; its values are added to theirs. None for a page read backwards.
     *
     * @param where tables and conditions, beginning with the table that the order begins with
     */
    String reach(Rows rows, CharSequence where, Slice slice, ListPage<?> page, List<Object> args) {
        if (slice.backwards()) {
            return "";
        }
        String order = slice.descending() ? columns.replace(",", " DESC,") + " DESC" : columns;
        return rows.first(
                        "SELECT STRAIGHT_JOIN " + columns + where + " ORDER BY " + order + " LIMIT 1 OFFSET "
                                + (page.skipped() + page.rows() - 1),
                        this::read,
                        args.toArray())
                .map(last -> {
                    args.addAll(last);
                    return condition.formatted(slice.descending() ? ">" : "<");
                })
                .orElse("");
    }
}
