/**
 * The month: rate cards, calculation runs, and the statements headquarters and a centre agree on. Invariants: an order is settled at
 * most once; a published statement never changes and equals the sum of its lines; every run keeps the facts, terms and rates it was
 * computed from, so that replaying a published month gives the same bytes.
 */
package weijie.settlement;
