/**
 * Papers out: the printed statement and service sheet, and spreadsheets of any list. Nothing here decides anything or reads
 * the database: callers hand over plain rows that their own scope has already limited.
 *
 * <p>Invariants: what is printed comes from the rows alone; no cell of a spreadsheet can become a formula; memory does not
 * grow with the number of rows.
 */
package weijie.reporting;
