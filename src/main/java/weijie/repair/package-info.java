/**
 * Repair records: what outlets did, what the checks found wrong with it, and what headquarters decided about it.
 *
 * <p>Invariants: an order number stands once in the whole network; the settlement status exists exactly from hand-over on; every change
 * of a record leaves an event; a record's findings are those of its latest version.
 */
package weijie.repair;
