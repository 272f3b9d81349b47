package weijie.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import weijie.shared.Refusal;
import weijie.shared.Term;

/** What a value of each term must look like: a whole number within what makes sense, or the first day on which a switch is on. */
public final class TermKinds {

    private static final Set<Term> SWITCHES = EnumSet.of(
            Term.LATENESS_FROM,
            Term.UNIT_REGISTRY_FROM,
            Term.SERVICE_SHEET_FROM,
            Term.CALLBACK_FROM,
            Term.PARTS_LOOP_FROM,
            Term.OVERDUE_BLOCKS_FROM,
            Term.PART_SERIALS_FROM,
            Term.TECHNICIANS_FROM,
            Term.SECOND_FACTOR_ADMIN_FROM,
            Term.SECOND_FACTOR_ACCOUNTS_FROM,
            Term.SECOND_FACTOR_DIRECTOR_FROM);

    /** Days before and after which nobody means what they typed. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** The whole numbers a term may have, both included. */
    private record Bounds(int least, int most) {}

    private TermKinds() {}

    /** Whether the term is a switch: its value is a date, and no value means off. */
    public static boolean isSwitch(Term term) {
        return SWITCHES.contains(term);
    }

    /**
     * The value as it is stored.
     *
     * @throws Refusal {@code PO-004} for a number out of bounds or none, {@code PO-007} for no date, {@code PO-014} for a day that nobody
     *     means
     */
    static String read(Term term, String typed) {
        return read("value", term, typed);
    }

    /** As {@link #read(Term, String)}, naming the field in which it was typed. */
    static String read(String field, Term term, String typed) {
        if (isSwitch(term)) {
            try {
                return meant(field, LocalDate.parse(typed.strip())).toString();
            } catch (DateTimeParseException e) {
                throw Refusal.invalidField(field, "PO-007", typed);
            }
        }
        Bounds bounds = bounds(term);
        try {
            int number = Integer.parseInt(typed.strip());
            if (number >= bounds.least() && number <= bounds.most()) {
                return Integer.toString(number);
            }
        } catch (NumberFormatException notOne) {
            // Refused below, with the same sentence as one that is out of bounds.
        }
        throw Refusal.invalidField(field, "PO-004", typed, bounds.least(), bounds.most());
    }

    /** The day, unless nobody means it: the records begin in 2000, and a policy is not made for the next century. */
    static LocalDate meant(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Refusal.invalidField(field, "PO-014", day, FIRST_DAY, LAST_DAY);
        }
        return day;
    }

    private static Bounds bounds(Term term) {
        return switch (term) {
            case ANOMALY_PEERS_MIN, ANOMALY_ORDERS_MIN -> new Bounds(3, 1_000);
            case ANOMALY_UPPER_PERCENT -> new Bounds(50, 99);
            case ANOMALY_ONE_IN -> new Bounds(10, 100_000_000);
            case ANOMALY_USUAL_PERMILLE -> new Bounds(1, 500);
            case CALLBACK_RANDOM_PERCENT -> new Bounds(0, 100);
            case WINDOW_FIRST_DAY, WINDOW_LAST_DAY -> new Bounds(1, 28);
            case REPEAT_SAME_FAULT_GROUP -> new Bounds(0, 1);
            case SAMPLE_PERCENT -> new Bounds(0, 100);
            case REPEAT_WINDOW_MONTHS -> new Bounds(1, 60);
            case REPEAT_WINDOW_DAYS -> new Bounds(0, 1_830);
            case HELD_CARRIES_MAX, LATE_APPROVAL_PERIODS -> new Bounds(0, 60);
            case ABNORMAL_EXPIRY_PERIODS, LATE_EXPIRY_PERIODS -> new Bounds(1, 60);
            case PAYOUT_DAYS,
                    CONFIRM_REMINDER_DAYS,
                    CONFIRM_OVERDUE_DAYS,
                    DISPUTE_ANSWER_DAYS,
                    ACTIVITY_DAYS,
                    API_KEY_DAYS,
                    EXPORT_DAYS,
                    WHAT_IF_DAYS -> new Bounds(1, 365);
            case FLOAT_PIECES_MAX, OUTSTANDING_PIECES_MAX -> new Bounds(0, 99_999);
            case SLOTS_VALUABLE, SLOTS_OTHER, NON_ORIGINAL_TIMES, NON_WARRANTY_TIMES, NONCONFORMING_TIMES ->
                new Bounds(0, 100);
            case SHIPPED_BACK_DAYS -> new Bounds(0, 30);
            case FLOAT_LEAD_DAYS, FLOAT_REVIEW_DAYS, FLOAT_SAFETY_PIECES -> new Bounds(0, 365);
            case RETURN_DAYS, PART_DISPUTE_DAYS, INSPECTION_DAYS, APPEAL_DAYS, APPEAL_DECISION_DAYS ->
                new Bounds(1, 365);
            case PENALTY_MAX, PENALTY_MONTH_MAX -> new Bounds(0, 10_000_000);
            case APPEAL_REMINDER_DAYS -> new Bounds(1, 30);
            case PENALTY_NOTICE_DAYS -> new Bounds(1, 365);
            case LOCK_MINUTES -> new Bounds(0, 480);
            case REPLAY_MINUTES -> new Bounds(1, 300);
            case FAKE_ORDER_TIMES -> new Bounds(1, 100);
            case DEBT_COLLECTION_MONTHS -> new Bounds(1, 60);
            case PARTS_LEAD_MONTHS, PARTS_COVER_MONTHS -> new Bounds(0, 12);
            // Stock that always lasts has no end, and costs as much.
            case PARTS_SERVICE_PERCENT -> new Bounds(50, 99);
            case CONTRACT_NOTICE_DAYS -> new Bounds(0, 3_650);
            default -> new Bounds(1, 9_999);
        };
    }
}
