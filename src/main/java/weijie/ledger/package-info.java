/**
 * The money: what headquarters owes its centres and they it, and the same between a centre and its outlets, as two books of double entry
 * (G12). Invariants: every entry sums to zero; nothing is changed or deleted, what was wrong is reversed once; every entry is chained to
 * the one before it; nothing is posted to a month that is closed; what a source causes is posted once.
 */
package weijie.ledger;
