package weijie.settlement.whatif;

import java.util.ArrayList;
import java.util.List;
import weijie.policy.SupposedTerms;
import weijie.shared.Term;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** What of a supposition cannot be judged from what the months kept, so that nobody takes silence for an answer. */
public enum WhatIfLimit implements Worded {
    /** Months without a formal statement count nothing. */
    MONTHS_WITHOUT,
    /** Serials and faults are those of now; whose chain came out otherwise then is left as it was. */
    SERIALS_OF_NOW,
    /** What would be paid later is said as such, and not paid again with a later month of the play. */
    POSTPONED_ONCE,
    /** What was handed in after the calculation is on no tape: a longer window finds less than it would have. */
    AFTER_THE_RUN,
    /** The first day of the window decides when a month may be calculated, no amount. */
    FIRST_DAY,
    /** How often a held order is carried decides who decides, no amount. */
    CARRIES,
    /** Months before the parts loop kept no old parts. */
    OLD_PARTS,
    /** The base of a penalty is what it was, whatever a price is supposed to have been. */
    PENALTY_BASE,
    /** Penalties whose amount a person set, or that are deducted in parts, stay as they are. */
    PENALTIES_OF_PEOPLE,
    /** The limit of a month is counted over the penalties that were deducted, in their order. */
    MONTH_LIMIT;

    /** The limits of a supposition. */
    static List<WhatIfLimit> of(WhatIfWish wish, boolean monthsMissing) {
        SupposedTerms terms = new SupposedTerms(wish.terms());
        List<WhatIfLimit> limits = new ArrayList<>();
        add(limits, MONTHS_WITHOUT, monthsMissing);
        add(limits, SERIALS_OF_NOW, terms.touches(WhatIfTerms.CHAINS));
        add(limits, POSTPONED_ONCE, terms.touches(WhatIfTerms.TIMES));
        add(limits, AFTER_THE_RUN, terms.touches(WhatIfTerms.LAST_DAY));
        add(limits, FIRST_DAY, terms.touches(WhatIfTerms.FIRST_DAY));
        add(limits, CARRIES, wish.terms().containsKey(Term.HELD_CARRIES_MAX));
        add(limits, OLD_PARTS, wish.terms().containsKey(Term.PARTS_LOOP_FROM));
        add(limits, PENALTY_BASE, !wish.prices().isEmpty());
        add(limits, PENALTIES_OF_PEOPLE, terms.touches(WhatIfTerms.PENALTIES));
        add(limits, MONTH_LIMIT, wish.terms().containsKey(Term.PENALTY_MONTH_MAX));
        return limits;
    }

    private static void add(List<WhatIfLimit> limits, WhatIfLimit limit, boolean applies) {
        if (applies) {
            limits.add(limit);
        }
    }

    @Override
    public String in(Texts texts) {
        return texts.get("settlement.whatIf.limit." + name());
    }
}
