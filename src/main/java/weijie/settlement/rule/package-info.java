/**
 * The arithmetic of the month as pure functions: facts, terms and rates in, lines out. It knows no database, no container and no
 * clock; the same facts, terms and rates always give the same lines.
 */
package weijie.settlement.rule;
