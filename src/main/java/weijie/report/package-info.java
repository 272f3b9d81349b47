/**
 * Answers for managers: reports over months, on the screen, as papers and as spreadsheets, with the same figures. It reads what others
 * decided and changes none of it; money comes from published statements, and the sum of a report is the sum of these to the fen.
 */
package weijie.report;
