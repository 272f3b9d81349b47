package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.parts.forecast.Demand;
import weijie.shared.jpa.Rows;

/**
 * What the outlets of a centre used of its parts, month by month. A history begins with the first movement of the part at the centre or
 * one of its outlets; an outlet that came from another centre brings what it used there, since it will go on using it here.
 */
@ApplicationScoped
class DemandHistories {

    /** What is older says nothing about the months to come. */
    private static final int MONTHS_MOST = 60;

    private static final String USED = """
            SELECT s.part_id, s.month, SUM(s.used) AS used FROM (
                SELECT part_id, month, 0 AS used FROM stock_flow WHERE place_kind = 'CENTRE' AND place_id = ?
                UNION ALL SELECT f.part_id, f.month, IF(f.state = 'CONSUMED', f.came - f.went, 0) FROM outlet_assignment a
                    JOIN stock_flow f ON f.place_kind = 'OUTLET' AND f.place_id = a.outlet_id
                    WHERE a.centre_id = ? AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?)) s
            WHERE s.month > ? AND s.month <= ?""";

    @Inject
    Rows rows;

    private record Used(long partId, YearMonth month, int pieces) {}

    /** The histories of all parts of a centre, by the parts. */
    Map<Long, Demand> ofCentre(long centreId, LocalDate today, YearMonth last) {
        return histories("", last, args(centreId, today, last));
    }

    /** The history of one part; none before a month is over. */
    Map<Long, Demand> ofPart(long centreId, long partId, LocalDate today, YearMonth last) {
        List<Object> args = args(centreId, today, last);
        args.add(partId);
        return histories(" AND s.part_id = ?", last, args);
    }

    private static List<Object> args(long centreId, LocalDate today, YearMonth last) {
        return new ArrayList<>(List.of(
                centreId, centreId, today, today, last.minusMonths(MONTHS_MOST).toString(), last.toString()));
    }

    private Map<Long, Demand> histories(String limit, YearMonth last, List<Object> args) {
        Map<Long, List<Used>> used = rows
                .list(
                        USED + limit + " GROUP BY s.part_id, s.month ORDER BY s.part_id, s.month",
                        row -> new Used(row.number("part_id"), YearMonth.parse(row.text("month")), row.count("used")),
                        args.toArray())
                .stream()
                .collect(Collectors.groupingBy(Used::partId, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Demand> histories = new LinkedHashMap<>();
        used.forEach((part, months) -> histories.put(part, history(months, last)));
        return histories;
    }

    private static Demand history(List<Used> used, YearMonth last) {
        YearMonth first = used.get(0).month();
        int[] months = new int[(int) first.until(last, ChronoUnit.MONTHS) + 1];
        used.forEach(one -> months[(int) first.until(one.month(), ChronoUnit.MONTHS)] = one.pieces());
        return Demand.of(months);
    }
}
