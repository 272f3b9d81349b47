package weijie.settlement.penalty;

import weijie.shared.Money;

/**
 * What headquarters has lost, or would have, had nobody looked.
 *
 * @param fee of the record
 * @param parts their prices
 */
record PenaltyLoss(Money fee, Money parts) {}
