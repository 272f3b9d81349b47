package weijie.settlement.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import weijie.policy.SupposedTerms;
import weijie.settlement.rule.PenaltyCap;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.Term;
import weijie.shared.Terms;

/** What penalties would have come to by other multipliers and limits; what a person decided about one is left alone. */
final class SupposedPenalties {

    /**
     * How a penalty came to its amount.
     *
     * @param counted whether from a price, and not by a person
     * @param on the day of that price, or {@code null}
     * @param byMonth whether the limit of the month cut it
     */
    record Origin(boolean counted, LocalDate on, boolean byMonth) {

        /** Of a penalty that nobody knows more about. */
        static final Origin OF_PEOPLE = new Origin(false, null, false);
    }

    private record CentreMonth(long centreId, YearMonth month) {}

    private final SupposedTerms supposed;
    private final Map<CentreMonth, Money> charged = new HashMap<>();
    private int kept;

    SupposedPenalties(SupposedTerms supposed) {
        this.supposed = supposed;
    }

    /** Whether anything about penalties is supposed. */
    boolean isAsked() {
        return supposed.touches(WhatIfTerms.PENALTIES);
    }

    /**
     * What a penalty would have come to; those of a centre are asked about in the order in which they were deducted.
     *
     * @param terms the policy with what is supposed
     */
    Money amount(long centreId, PenaltyFacts penalty, Origin origin, Terms terms) {
        boolean part = penalty.number().indexOf(' ') >= 0;
        Money amount = penalty.amount();
        CentreMonth month = new CentreMonth(centreId, penalty.origin());
        Money before = charged.getOrDefault(month, Money.ZERO);
        if (origin.counted() && !part) {
            amount = limited(penalty, origin, terms, before);
        } else {
            kept++;
        }
        charged.put(month, before.plus(amount));
        return amount;
    }

    private Money limited(PenaltyFacts penalty, Origin origin, Terms terms, Money before) {
        LocalDate day = origin.on() == null ? penalty.origin().atDay(1) : origin.on();
        Money counted = penalty.base().times(times(penalty, terms, day));
        boolean byMonth = supposed.values().containsKey(Term.PENALTY_MONTH_MAX);
        Money most = byMonth ? Money.ofYuan(terms.number(Term.PENALTY_MONTH_MAX, day, 0)) : Money.ZERO;
        Money each = Money.ofYuan(terms.number(Term.PENALTY_MAX, day, 0));
        Money limited = new PenaltyCap(each, most).of(counted, before).amount();
        return origin.byMonth() && !byMonth ? limited.min(penalty.amount()) : limited;
    }

    private int times(PenaltyFacts penalty, Terms terms, LocalDate day) {
        Term term = timesOf(penalty.verdict());
        return term == null || !supposed.values().containsKey(term)
                ? penalty.times()
                : terms.number(term, day, penalty.times());
    }

    private static Term timesOf(Verdict verdict) {
        return switch (verdict) {
            case FAKE_ORDER_PENALTY -> Term.FAKE_ORDER_TIMES;
            case NON_ORIGINAL_PENALTY -> Term.NON_ORIGINAL_TIMES;
            case NON_WARRANTY_PENALTY -> Term.NON_WARRANTY_TIMES;
            case NONCONFORMING_PENALTY -> Term.NONCONFORMING_TIMES;
            default -> null;
        };
    }

    /** How many were left as they are. */
    int kept() {
        return kept;
    }
}
