package weijie.settlement.penalty;

import weijie.shared.Money;

/** A penalty as a person proposes it; of order and label one is enough, and the amount may be left to the clause. */
public record PenaltyEntry(PenaltyKind kind, String orderNo, String label, Money amount, String note) {}
