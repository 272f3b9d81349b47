/**
 * Regions, service centres, outlets and everything about an outlet that changes with time (G01-G03). Invariants: on every day an
 * outlet belongs to at most one centre; a bank account counts only once a second person approved it; a code never changes.
 */
package weijie.network;
