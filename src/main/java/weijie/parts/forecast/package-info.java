/**
 * How many pieces of a spare part will be wanted, and at how many one orders again: pure functions of the months that were recorded. They
 * know no database, no container and no clock. Invariants: the same months and plan always give the same forecast; a measure that is not
 * defined for a history is absent, never 0 or without end; every history has a method, or the word that it has none.
 */
package weijie.parts.forecast;
