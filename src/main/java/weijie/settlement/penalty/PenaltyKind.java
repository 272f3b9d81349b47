package weijie.settlement.penalty;

import weijie.settlement.rule.Verdict;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** What a penalty is for; the names are part of the REST contract. */
public enum PenaltyKind implements Worded {
    /** A fabricated record (G11). */
    FAKE_ORDER,
    /** A returned part that is not the company's (G20). */
    NON_ORIGINAL_PART,
    /** A part out of a unit that has no warranty (G19). */
    NON_WARRANTY_RETURN,
    /** A nonconforming part (G19). */
    NONCONFORMING_RETURN,
    /** Any other deduction that headquarters proves (G12). */
    OTHER;

    /** The clause that it rests on. */
    String clause() {
        return Verdict.ofPenalty(name()).clause();
    }

    @Override
    public String in(Texts texts) {
        return texts.get("settlement.penalty.kind." + name());
    }
}
