/**
 * Every spare part from headquarters' shelf to its write-off (G09, G18-G24). Invariants: a movement is never changed or deleted; no
 * balance is ever below zero; what a balance says is what the movements say; whoever counts a stock does not approve the count.
 */
package weijie.parts;
