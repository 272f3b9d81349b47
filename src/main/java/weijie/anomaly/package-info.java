/**
 * What stands out among a month's repair records, each in a sentence with its comparison, and which of them are worth a call to the
 * customer. Invariants: nothing here changes a record or an amount; there is no score, an order of the list is explained by its figures;
 * what was found of a centre whose statement is published stays as it was; an outlet reads of itself only what it was told.
 */
package weijie.anomaly;
