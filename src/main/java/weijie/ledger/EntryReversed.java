package weijie.ledger;

import weijie.shared.Reference;

/**
 * An entry is about to be reversed by hand. Whoever keeps a state beside it moves that back in the same transaction; it is told before the
 * books are held, so that what is locked for it is locked in the order of everybody else.
 *
 * @param source the paper that caused the entry
 */
public record EntryReversed(LedgerEvent event, Reference source) {}
