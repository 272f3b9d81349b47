/**
 * The numbers of the policy with their days of validity, and the State Council calendar. Invariants: the values of a number never
 * overlap and leave no gap after the first; a value stays "unconfirmed" until another person than the one who wrote it confirms it.
 */
package weijie.policy;
