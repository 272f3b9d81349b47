package weijie.settlement.whatif;

import java.io.Serializable;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * Orders that were judged one way and would be another.
 *
 * @param before the reason code as it was
 * @param after as supposed; empty for what an earlier month of the play would have paid
 * @param amount what they would get more
 */
public record WhatIfChange(String before, String after, int orders, Money amount) implements Serializable {

    /** What the orders were, in the reader's language. */
    public String before(Texts texts) {
        return words(before, texts);
    }

    /** What they would be. */
    public String after(Texts texts) {
        return after.isEmpty() ? texts.get("settlement.whatIf.paidEarlier") : words(after, texts);
    }

    private static String words(String reason, Texts texts) {
        String because = "settlement.outlook.because." + reason;
        return texts.get(texts.has(because) ? because : "settlement.whatIf.paid");
    }
}
