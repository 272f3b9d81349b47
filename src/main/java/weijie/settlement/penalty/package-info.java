/**
 * What headquarters charges (G11, G12, G19, G20): proposed, proven, confirmed by two people, told, appealed against, decided. Invariants:
 * nothing is seen outside headquarters before it was told; nobody confirms what they proposed; what is final stands on exactly one
 * published statement, which the month above says and this room only notes.
 */
package weijie.settlement.penalty;
