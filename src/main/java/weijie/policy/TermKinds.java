package weijie.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import weijie.shared.Refusal;
import weijie.shared.Term;

/** What a value of each term must look like: a whole number, or the first day on which a switch is on. */
public final class TermKinds {

    private static final Set<Term> SWITCHES = EnumSet.of(
            Term.LATENESS_FROM,
            Term.UNIT_REGISTRY_FROM,
            Term.SERVICE_SHEET_FROM,
            Term.CALLBACK_FROM,
            Term.PARTS_LOOP_FROM);

    private static final int LARGEST = 9_999;

    private TermKinds() {}

    /** Whether the term is a switch: its value is a date, and no value means off. */
    public static boolean isSwitch(Term term) {
        return SWITCHES.contains(term);
    }

    /** The value as it is stored. */
    static String read(Term term, String typed) {
        try {
            if (isSwitch(term)) {
                return LocalDate.parse(typed.strip()).toString();
            }
            int number = Integer.parseInt(typed.strip());
            int least = term == Term.WINDOW_FIRST_DAY || term == Term.WINDOW_LAST_DAY ? 1 : 0;
            int most = switch (term) {
                case WINDOW_FIRST_DAY, WINDOW_LAST_DAY -> 28;
                case SAMPLE_PERCENT -> 100;
                default -> LARGEST;
            };
            Refusal.unless(number >= least && number <= most, Refusal.Kind.INVALID, "PO-004", typed, least, most);
            return Integer.toString(number);
        } catch (NumberFormatException e) {
            throw Refusal.invalidField("value", "PO-004", typed, 0, LARGEST);
        } catch (DateTimeParseException e) {
            throw Refusal.invalidField("value", "PO-007", typed);
        }
    }
}
