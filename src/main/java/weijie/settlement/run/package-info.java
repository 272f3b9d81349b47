/**
 * The computation of a month: orders stream as facts through the pure rules into lines, and what a formal run saw is kept so that it can
 * be played again. It knows JDBC and {@code settlement.rule}, no entity, desk or clock; what it writes counts only once
 * {@code settlement} says so in a transaction.
 */
package weijie.settlement.run;
