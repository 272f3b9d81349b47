package weijie.repair.check;

import java.time.LocalDate;
import java.util.Comparator;
import weijie.shared.PaidWork;
import weijie.shared.RepeatChain;

/**
 * The little that must be known of a record to compare it with others, stored or in the same file.
 *
 * @param rowNo the row in the file, or 0 for a stored record
 * @param completedOn the hand-over, or {@code null}
 * @param paid what of it is paid, its level {@code null} where nobody knows its word
 * @param faultGroup the group of its fault, or {@code null} when its fault code is missing or unknown
 * @param part what it can do among the repairs of its unit
 * @param waived whether headquarters pays it although it repeats
 * @param phone put right, or {@code null}
 * @param customerName beside a masked phone it tells two customers apart
 * @param fee what it would earn but for the other records, or {@code null} for nothing; of stored ones nobody asks here
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
        RepeatChain.Part part,
        boolean waived,
        String phone,
        String customerName,
        FeeGroup fee)
        implements RepeatChain.Link {

    /** The order of a unit's repairs (G05): by hand-over, then by number; what is not handed over comes last. */
    public static final Comparator<Visit> CHAIN = Comparator.comparing(
                    Visit::completedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Visit::orderNo);

    /** @param payable whether nothing found in the record itself keeps it from being paid */
    static Visit of(Candidate record, boolean payable, FeeGroup fee) {
        return new Visit(
                record.rowNo(),
                record.orderNo(),
                record.serialNo(),
                record.outlet().id(),
                record.acceptedOn(),
                record.completedOn(),
                record.paidWork(),
                record.faultGroup(),
                payable && !record.isOutOfWarranty() && record.paidWork().isRepair()
                        ? RepeatChain.Part.OPEN
                        : RepeatChain.Part.ASIDE,
                false,
                record.phone(),
                record.text(RecordField.CUSTOMER_NAME),
                fee);
    }

    /** The same, standing so in the chain of its unit. */
    Visit as(RepeatChain.Part standing) {
        return new Visit(
                rowNo,
                orderNo,
                serialNo,
                outletId,
                acceptedOn,
                completedOn,
                paid,
                faultGroup,
                standing,
                waived,
                phone,
                customerName,
                fee);
    }

    /** A masked number alone does not tell two customers apart. */
    public String customerKey() {
        return phone == null ? null : phone.contains("*") ? phone + '|' + customerName : phone;
    }
}
