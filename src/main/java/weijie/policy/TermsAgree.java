package weijie.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/** What has to hold between two numbers of the policy on every day, whatever each of them may be by itself. */
enum TermsAgree {
    /** A settlement window that ends before it begins settles nothing (G08). */
    WINDOW(Term.WINDOW_FIRST_DAY, Term.WINDOW_LAST_DAY, "PO-012"),
    /** What has expired can no longer be approved (section 2). */
    LATENESS(Term.LATE_APPROVAL_PERIODS, Term.LATE_EXPIRY_PERIODS, "PO-013");

    private final Term smaller;
    private final Term larger;
    private final String code;

    TermsAgree(Term smaller, Term larger, String code) {
        this.smaller = smaller;
        this.larger = larger;
        this.code = code;
    }

    /** The terms that a change of this one must agree with, itself among them, in one order for all who lock them. */
    static Set<Term> with(Term term) {
        return Arrays.stream(values())
                .filter(rule -> rule.concerns(term))
                .flatMap(rule -> Stream.of(rule.smaller, rule.larger))
                .collect(Collectors.toCollection(() -> EnumSet.of(term)));
    }

    private boolean concerns(Term term) {
        return term == smaller || term == larger;
    }

    /**
     * Refuses values that contradict each other on any day.
     *
     * @param values the values of the terms {@link #with} names, with the change
     * @param from the first day of the change; what held before is past
     */
    static void demand(Term term, Map<Term, List<Terms.Dated>> values, LocalDate from) {
        Terms terms = new Terms(values);
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(from));
        values.values()
                .forEach(all -> all.stream()
                        .map(dated -> dated.validity().from())
                        .filter(day -> day.isAfter(from))
                        .forEach(days::add));
        for (TermsAgree rule : values()) {
            if (rule.concerns(term)) {
                days.forEach(day -> rule.demand(terms, day));
            }
        }
    }

    private void demand(Terms terms, LocalDate day) {
        int least = terms.number(smaller, day);
        int most = terms.number(larger, day);
        if (least > most) {
            throw Refusal.invalidField("value", code, day, least, most);
        }
    }
}
