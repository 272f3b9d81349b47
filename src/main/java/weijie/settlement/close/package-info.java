/**
 * What is looked at before a month is closed: how a statement differs from an earlier one, cause by cause. It reads what was computed and
 * changes nothing; the parts of a difference add up to it to the fen.
 */
package weijie.settlement.close;
