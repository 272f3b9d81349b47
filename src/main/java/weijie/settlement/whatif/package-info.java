/**
 * What if: past months played again from the facts that their formal runs kept, with other prices and other numbers of the policy. It reads
 * what was settled and writes nowhere but in tables of its own, which nothing else reads: what comes out can never become a statement.
 */
package weijie.settlement.whatif;
