package weijie.repair;

import weijie.repair.check.StoredRecord;

/**
 * A record of a batch that is about to be stored. What was found about it is stored with it from where the batch keeps it; of that only
 * how grave it is matters here.
 *
 * @param rowNo its row in the batch
 * @param highRisk more than one thing speaks against it, as {@link weijie.repair.check.Judged#isHighRisk()} has it
 */
public record Incoming(int rowNo, StoredRecord record, boolean abnormal, boolean warned, boolean highRisk) {}
