package weijie.payment;

/**
 * Between whom somebody asks for balances; {@code null} stands for all.
 *
 * @param owing only outlets that owe their centre something
 */
public record ClaimCriteria(String centreCode, String outletCode, boolean owing) {}
