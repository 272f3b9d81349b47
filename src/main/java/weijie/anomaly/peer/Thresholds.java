package weijie.anomaly.peer;

import java.time.LocalDate;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * From when on something stands out.
 *
 * @param orders with fewer an outlet is neither judged nor a peer
 * @param peers with fewer a group is no group, and a wider one is taken
 * @param hits fewer are never an anomaly
 * @param spreads how many spreads above the peers' median
 * @param upperPercent how many of a hundred peers do not exceed the upper end of what is usual
 * @param oneIn so rarely would an outlet at that upper end have as many by chance
 * @param usualPermille what is taken for usual where the peers have less
 * @param phone units with one telephone number that are not remarkable
 * @param technicianDay orders of one technician on one day that are not remarkable
 */
public record Thresholds(
        int orders,
        int peers,
        int hits,
        int spreads,
        int upperPercent,
        int oneIn,
        int usualPermille,
        int phone,
        int technicianDay) {

    /** Those of the policy on a day. */
    public static Thresholds of(Terms terms, LocalDate day) {
        return new Thresholds(
                terms.number(Term.ANOMALY_ORDERS_MIN, day),
                terms.number(Term.ANOMALY_PEERS_MIN, day),
                terms.number(Term.ANOMALY_HITS_MIN, day),
                terms.number(Term.ANOMALY_SPREADS, day),
                terms.number(Term.ANOMALY_UPPER_PERCENT, day),
                terms.number(Term.ANOMALY_ONE_IN, day),
                terms.number(Term.ANOMALY_USUAL_PERMILLE, day),
                terms.number(Term.SAME_PHONE_MAX, day),
                terms.number(Term.TECHNICIAN_DAY_MAX, day));
    }
}
