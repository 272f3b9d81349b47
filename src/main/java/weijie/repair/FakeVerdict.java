package weijie.repair;

/**
 * Two people have verified that a record is fabricated (G11), or that was lifted again; told within the transaction, so that what follows
 * from it is done with it or not at all.
 *
 * @param stands whether it is a fake from now on
 * @param reason what the person said
 */
public record FakeVerdict(long orderId, String orderNo, boolean stands, String reason) {}
