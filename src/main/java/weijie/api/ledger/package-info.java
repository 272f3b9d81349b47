/** The ledger over REST: entries, balances, the trial balance. */
package weijie.api.ledger;
