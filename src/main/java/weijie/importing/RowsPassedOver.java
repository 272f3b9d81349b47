package weijie.importing;

/**
 * Some rows of a file that are no data.
 *
 * @param count how many
 * @param rowNos their numbers, as people write them
 */
record RowsPassedOver(PassedOver why, int count, String rowNos) {}
