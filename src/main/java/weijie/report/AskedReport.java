package weijie.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report is made of, as far as the reader may see it.
 *
 * @param centreId one centre, or {@code null} for all
 * @param centre what that centre is called, empty for all
 * @param category the code of a category, or {@code null} for all
 * @param toldOnly whether the reader sees only what he was told of, as a centre does
 */
record AskedReport(
        YearMonth from, YearMonth to, Long centreId, String centre, String category, Grouping by, boolean toldOnly) {

    /** The same with the month before, for whoever compares. */
    AskedReport withMonthBefore() {
        return new AskedReport(from.minusMonths(1), to, centreId, centre, category, by, toldOnly);
    }

    AskedReport by(Grouping other) {
        return new AskedReport(from, to, centreId, centre, category, other, toldOnly);
    }

    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    /** The condition of the months and the centre, on a table with both. */
    String within(String table, List<Object> args) {
        args.add(from);
        args.add(to);
        String months = table + ".month BETWEEN ? AND ?";
        if (centreId == null) {
            return months;
        }
        args.add(centreId);
        return months + " AND " + table + ".centre_id = ?";
    }

    /** The arguments of a question begin with those of {@link #within}. */
    static List<Object> args() {
        return new ArrayList<>();
    }
}
