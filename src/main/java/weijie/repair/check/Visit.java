package weijie.repair.check;

import java.time.LocalDate;
import java.util.Comparator;
import weijie.shared.PaidWork;

/**
 * The little that must be known of a record to compare it with others, stored or in the same file.
 *
 * @param rowNo the row in the file, or 0 for a stored record
 * @param completedOn the hand-over, or {@code null}
 * @param paid what of it is paid, its level {@code null} where nobody knows its word
 * @param faultGroup the group of its fault, or {@code null} when its fault code is missing or unknown
 * @param phone put right, or {@code null}
 * @param customerName beside a masked phone it tells two customers apart
 */
public record Visit(
        int rowNo,
        String orderNo,
        String serialNo,
        long outletId,
        LocalDate acceptedOn,
        LocalDate completedOn,
        PaidWork paid,
        String faultGroup,
        String phone,
        String customerName) {

    /** The order of a unit's repairs (G05): by hand-over, then by number; what is not handed over comes last. */
    public static final Comparator<Visit> CHAIN = Comparator.comparing(
                    Visit::completedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Visit::orderNo);

    static Visit of(Candidate record) {
        return new Visit(
                record.rowNo(),
                record.orderNo(),
                record.serialNo(),
                record.outlet().id(),
                record.acceptedOn(),
                record.completedOn(),
                record.paidWork(),
                record.faultGroup(),
                record.phone(),
                record.text(RecordField.CUSTOMER_NAME));
    }

    /** A masked number alone does not tell two customers apart. */
    public String customerKey() {
        return phone == null ? null : phone.contains("*") ? phone + '|' + customerName : phone;
    }
}
