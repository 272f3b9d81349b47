package weijie.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weijie.network.Scope;

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
        return table + ".month BETWEEN ? AND ?" + ofCentre(table, args);
    }

    /** The condition of the months by a day, and of the centre. */
    String within(String table, String day, List<Object> args) {
        args.add(from.atDay(1));
        args.add(to.atEndOfMonth());
        return table + '.' + day + " BETWEEN ? AND ?" + ofCentre(table, args);
    }

    private String ofCentre(String table, List<Object> args) {
        if (centreId == null) {
            return "";
        }
        args.add(centreId);
        return " AND " + table + ".centre_id = ?";
    }

    /** Whose places it is made of. */
    Scope places() {
        return centreId == null ? Scope.all() : new Scope(centreId, null);
    }

    /** Who reads it. */
    Scope reader() {
        return toldOnly ? places() : Scope.all();
    }

    /** The arguments of a question begin with those of {@link #within}. */
    static List<Object> args() {
        return new ArrayList<>();
    }
}
