package weijie.payment;

import java.io.Serializable;
import weijie.shared.Money;

/**
 * How a centre and one of its outlets stand in the centre's book.
 *
 * @param owes what the outlet owes its centre (account 1901): penalties and fees taken back, less what was waived
 * @param owed what the centre owes the outlet (account 2901)
 * @param net what is left for the outlet to bring when both are set against each other; negative when the centre owes more
 */
public record OutletClaimRow(
        String centreCode, String centreName, String outletCode, String outletName, Money owes, Money owed, Money net)
        implements Serializable {}
