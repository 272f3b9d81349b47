/**
 * Values and contracts that every feature speaks: money, dates, roles, refusals, the policy's terms and the texts.
 * It depends on nothing of ours; everything in it is immutable.
 */
package weijie.shared;
