package weijie.settlement.whatif;

import static weijie.shared.Term.CALLBACK_FROM;
import static weijie.shared.Term.FAKE_ORDER_TIMES;
import static weijie.shared.Term.HELD_CARRIES_MAX;
import static weijie.shared.Term.LATENESS_FROM;
import static weijie.shared.Term.LATE_APPROVAL_PERIODS;
import static weijie.shared.Term.LATE_EXPIRY_PERIODS;
import static weijie.shared.Term.NONCONFORMING_TIMES;
import static weijie.shared.Term.NON_ORIGINAL_TIMES;
import static weijie.shared.Term.NON_WARRANTY_TIMES;
import static weijie.shared.Term.PARTS_LOOP_FROM;
import static weijie.shared.Term.PENALTY_MAX;
import static weijie.shared.Term.PENALTY_MONTH_MAX;
import static weijie.shared.Term.REPEAT_SAME_FAULT_GROUP;
import static weijie.shared.Term.REPEAT_WINDOW_DAYS;
import static weijie.shared.Term.REPEAT_WINDOW_MONTHS;
import static weijie.shared.Term.SERVICE_SHEET_FROM;
import static weijie.shared.Term.WINDOW_FIRST_DAY;
import static weijie.shared.Term.WINDOW_LAST_DAY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Term;

/** The numbers of the policy that a month can be judged by anew from what it kept. */
public final class WhatIfTerms {

    /** On what days a month may be settled. */
    static final Set<Term> FIRST_DAY = set(WINDOW_FIRST_DAY);

    static final Set<Term> LAST_DAY = set(WINDOW_LAST_DAY);

    /** What decides what is a repeat: the rule itself, and what is late and so opens no window. */
    static final Set<Term> CHAINS = set(
            REPEAT_WINDOW_MONTHS,
            REPEAT_WINDOW_DAYS,
            REPEAT_SAME_FAULT_GROUP,
            WINDOW_LAST_DAY,
            LATENESS_FROM,
            LATE_APPROVAL_PERIODS,
            LATE_EXPIRY_PERIODS);

    /** What decides when something is in time, and what it waits for. */
    static final Set<Term> TIMES = set(
            WINDOW_FIRST_DAY,
            WINDOW_LAST_DAY,
            LATENESS_FROM,
            LATE_APPROVAL_PERIODS,
            LATE_EXPIRY_PERIODS,
            PARTS_LOOP_FROM,
            SERVICE_SHEET_FROM,
            CALLBACK_FROM,
            HELD_CARRIES_MAX);

    /** What penalties come to. */
    static final Set<Term> PENALTIES = set(
            FAKE_ORDER_TIMES,
            NON_ORIGINAL_TIMES,
            NON_WARRANTY_TIMES,
            NONCONFORMING_TIMES,
            PENALTY_MAX,
            PENALTY_MONTH_MAX);

    /** All of them. */
    public static final Set<Term> ALL = Collections.unmodifiableSet(Stream.of(CHAINS, TIMES, PENALTIES)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Term.class))));

    private WhatIfTerms() {}

    private static Set<Term> set(Term first, Term... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }
}
