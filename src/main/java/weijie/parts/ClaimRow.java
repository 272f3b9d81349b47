package weijie.parts;

import java.time.LocalDate;
import weijie.shared.Money;

/**
 * What headquarters proposes to claim for a piece or for a lost parcel.
 *
 * @param label the piece, {@code null} for a whole parcel
 * @param base the price of one
 * @param baseOn the day whose price it is, or {@code null}
 */
public record ClaimRow(
        PartVerdict.ClaimKind kind,
        String label,
        String partCode,
        String partName,
        String centreCode,
        String outletCode,
        String clause,
        Money base,
        LocalDate baseOn,
        BaseSource baseSource,
        int multiplier,
        Money amount) {

    /** Where a base comes from. */
    public enum BaseSource {
        /** The price on the day headquarters last sent such a part to the centre before it was used. */
        ISSUE_DAY,
        /** The price on the day of use: it was never issued, only opened with. */
        USE_DAY,
        /** The prices of the pieces of a lost parcel. */
        PIECES,
        /** The part never had a price. */
        NO_PRICE
    }
}
