package weijie.settlement.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import weijie.settlement.rule.Basis;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * Which orders of earlier months a month settles, as a condition of SQL: those that no other month's statement has taken, once their own
 * month is published; and late ones, handed in after the window of their month had closed and before this month's does, whether or not
 * their own month is published (G08).
 */
final class CarriedOrders {

    private CarriedOrders() {}

    /** The condition on {@code repair_order o}; it asks for the month twice. */
    static String condition(Basis basis) {
        return """
            o.completed_on < CAST(CONCAT(?, '-01') AS DATE) AND o.settled_month IS NULL AND o.settlement_status IN ('VALIDATED', 'HELD')
            AND NOT EXISTS (SELECT 1 FROM included_order i WHERE i.order_id = o.id AND i.month <> ? AND (NOT i.held OR NOT EXISTS
                (SELECT 1 FROM statement t WHERE t.month = i.month AND t.centre_id = o.centre_id AND t.residual_no = 0
                 AND t.sha256 IS NOT NULL)))
            AND (EXISTS (SELECT 1 FROM statement s WHERE s.month = o.completed_month AND s.centre_id = o.centre_id
                AND s.residual_no = 0 AND s.sha256 IS NOT NULL) OR %s)""".formatted(late(basis));
    }

    private static String late(Basis basis) {
        List<Terms.Dated> switches = basis.terms().values().getOrDefault(Term.LATENESS_FROM, List.of());
        if (switches.isEmpty()) {
            return "1 = 0";
        }
        String counted = switches.stream()
                .map(dated -> "o.completed_on >= '" + later(dated.validity().from(), LocalDate.parse(dated.value()))
                        + '\''
                        + (dated.validity().isOpenEnded()
                                ? ""
                                : " AND o.completed_on <= '" + dated.validity().to() + '\''))
                .collect(Collectors.joining(" OR ", "(", ")"));
        LocalDate closes = basis.cutOff();
        return "o.submitted_on <= '" + closes + "' AND o.submitted_on > " + ownWindowCloses(basis.terms()) + " AND "
                + counted;
    }

    /** The last day of the window of an order's own month, by the policy of that day. */
    private static String ownWindowCloses(Terms terms) {
        String days = terms.values().get(Term.WINDOW_LAST_DAY).stream()
                .sorted(Comparator.comparing(
                                (Terms.Dated dated) -> dated.validity().from())
                        .reversed())
                .map(dated -> "WHEN LAST_DAY(o.completed_on) >= '"
                        + dated.validity().from().minusDays(1) + "' THEN " + Integer.parseInt(dated.value()))
                .collect(Collectors.joining(" "));
        return "DATE_ADD(LAST_DAY(o.completed_on), INTERVAL (CASE " + days + " END) DAY)";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
