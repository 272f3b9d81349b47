/**
 * What stands out in an outlet's month against its peers: pure functions of the orders of a month, of the thresholds of the policy and of
 * the calendar. They know no database, no container and no clock. Invariants: the same orders always give the same anomalies; each carries
 * the figures of its sentence and the orders behind it, and nothing is added up to a score; an outlet is never its own peer.
 */
package weijie.anomaly.peer;
