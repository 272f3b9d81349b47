package weijie.repair;

import weijie.repair.check.StoredRecord;

/**
 * A record of a batch that is about to be stored. What was found about it is stored with it from where the batch keeps it; of that only
 * how grave it is matters here.
 *
 * @param rowNo its row in the batch
 */
public record Incoming(int rowNo, StoredRecord record, boolean abnormal, boolean warned) {}
