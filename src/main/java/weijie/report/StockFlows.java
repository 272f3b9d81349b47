package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import weijie.parts.PlaceSql;
import weijie.parts.StockState;
import weijie.shared.Texts;
import weijie.shared.jpa.Rows;

/**
 * Pieces at the beginning of each month, what came, what went and what is left, state by state: the stock book's months added up. Between
 * two places of one group a piece goes and comes.
 */
@ApplicationScoped
class StockFlows extends Report {

    /** Before every month. */
    private static final String NEVER = "0000-00";

    private static final int OPENING = 2;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** What lies somewhere in one state. */
    private record Shelf(String place, StockState state) implements Comparable<Shelf> {

        private static final Comparator<Shelf> ORDER =
                Comparator.comparing(Shelf::place).thenComparing(Shelf::state);

        @Override
        public int compareTo(Shelf other) {
            return ORDER.compare(this, other);
        }
    }

    private record Moved(YearMonth month, Shelf shelf, long came, long went) {

        long more() {
            return came - went;
        }
    }

    StockFlows() {
        super("stock", ALL, false, Grouping.MONTH, Grouping.CENTRE, Grouping.OUTLET, Grouping.PART);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        TableInWork table = begin(asked, texts)
                .shortWords("month")
                .group()
                .words("stockState")
                .share("opening")
                .count("stockCame")
                .count("stockWent")
                .share("closing")
                .bars("goodClosing", false);
        SortedMap<Shelf, Long> lying = new TreeMap<>();
        Map<YearMonth, Map<Shelf, Moved>> months = new HashMap<>();
        for (Moved moved : moved(asked)) {
            boolean before = moved.month().isBefore(asked.from());
            lying.merge(moved.shelf(), before ? moved.more() : 0, Long::sum);
            months.computeIfAbsent(moved.month(), month -> new HashMap<>()).put(moved.shelf(), moved);
        }
        long opening = sum(lying);
        asked.months().stream()
                .filter(month -> !month.isAfter(YearMonth.now(clock)))
                .forEach(month -> month(table, asked, month, lying, months.getOrDefault(month, Map.of()), texts));
        if (asked.by() != Grouping.MONTH) {
            lying.forEach((shelf, pieces) -> {
                if (shelf.state() == StockState.GOOD) {
                    table.bar(named(shelf, texts), pieces);
                }
            });
        }
        int at = asked.by() == Grouping.MONTH ? OPENING : OPENING + 1;
        return table.done(Map.of(at, opening, at + 3, sum(lying)));
    }

    /** The rows of one month, which leaves lying what it does. */
    private static void month(
            TableInWork table,
            AskedReport asked,
            YearMonth month,
            SortedMap<Shelf, Long> lying,
            Map<Shelf, Moved> moved,
            Texts texts) {
        lying.replaceAll((shelf, opening) -> {
            Moved here = moved.getOrDefault(shelf, new Moved(month, shelf, 0, 0));
            long closing = opening + here.more();
            if (opening != 0 || here.came() != 0 || here.went() != 0) {
                String state = texts.get("parts.state." + shelf.state());
                table.groupRow(
                        month.toString(), named(shelf, texts), state, opening, here.came(), here.went(), closing);
                if (asked.by() == Grouping.MONTH && shelf.state() == StockState.GOOD) {
                    table.bar(month.toString(), closing);
                }
            }
            return closing;
        });
    }

    private static String named(Shelf shelf, Texts texts) {
        return shelf.place().isEmpty() ? texts.get("parts.kind.HQ") : shelf.place();
    }

    private static long sum(Map<Shelf, Long> lying) {
        return lying.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The last closing before the months, as what came then, and all that moved since. */
    private List<Moved> moved(AskedReport asked) {
        LocalDate today = LocalDate.now(clock);
        String closed = rows.first(
                        "SELECT month FROM stock_month WHERE month < ? ORDER BY month DESC LIMIT 1",
                        row -> row.text("month"),
                        asked.from())
                .orElse(NEVER);
        List<Object> args = new ArrayList<>(List.of(closed, closed, asked.to(), today, today));
        return rows.list(
                "SELECT s.month, " + label(asked.by())
                        + " AS label, s.state, SUM(s.came) AS came, SUM(s.went) AS went FROM ("
                        + "SELECT month, place_kind, place_id, part_id, state, quantity AS came, 0 AS went FROM stock_closing WHERE month = ?"
                        + " UNION ALL SELECT month, place_kind, place_id, part_id, state, came, went FROM stock_flow"
                        + " WHERE month > ? AND month <= ?) s JOIN part p ON p.id = s.part_id"
                        + " LEFT JOIN outlet u ON s.place_kind = 'OUTLET' AND u.id = s.place_id"
                        + " LEFT JOIN outlet_assignment a ON a.outlet_id = u.id AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?)"
                        + " LEFT JOIN service_centre c ON c.id = CASE WHEN s.place_kind = 'CENTRE' THEN s.place_id ELSE a.centre_id END"
                        + " WHERE 1 = 1" + PlaceSql.within("s", asked.places(), today, args)
                        + PlaceSql.sealed("s", asked.reader())
                        + " GROUP BY s.month, label, s.state",
                row -> new Moved(
                        YearMonth.parse(row.text("month")),
                        new Shelf(row.text("label"), row.choice(StockState.class, "state")),
                        row.number("came"),
                        row.number("went")),
                args.toArray());
    }

    /** An empty name is headquarters'. */
    private static String label(Grouping by) {
        return switch (by) {
            case CENTRE -> "COALESCE(CONCAT(c.code, ' ', c.name), CONCAT(u.code, ' ', u.name), '')";
            case MONTH -> "''";
            default -> "COALESCE(" + by.label() + ", '')";
        };
    }
}
