/**
 * Debts of centres that no later month sets off (G12): each becomes a case, agreed in instalments, paid in, or written off by two people.
 * Invariants: a debt has one case; a case never takes more than what is open; the debt stays with the centre it arose at; what lowers it
 * is posted in the transaction that says so.
 */
package weijie.collection;
