/**
 * What is repaired, what can be wrong with it, and the parts (G07, G21). Invariants: a model is identified by model and category;
 * warranty terms and prices of one thing never overlap; a code never changes.
 */
package weijie.catalog;
