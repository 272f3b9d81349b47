/** The books on screen: entries and balances. */
package weijie.web.ledger;
