package weijie.repair.check;

import java.time.LocalDate;
import java.util.Optional;
import weijie.shared.PaidWork;

/**
 * Handed-over records that earn the same fee, out-of-warranty ones left out.
 *
 * @param paid what of each is paid
 * @param completedOn the day of completion, whose prices count
 * @param count how many records
 */
public record FeeGroup(String categoryCode, String provinceCode, PaidWork paid, LocalDate completedOn, long count) {

    /** The group of one record that passed the checks; none before hand-over, none for work out of warranty or without a known level. */
    static Optional<FeeGroup> one(Candidate record) {
        if (record.completedOn() == null
                || record.level() == null
                || record.claim() == WarrantyClaim.UNKNOWN
                || record.isOutOfWarranty()) {
            return Optional.empty();
        }
        return Optional.of(new FeeGroup(
                record.category().code(), record.outlet().provinceCode(), record.paidWork(), record.completedOn(), 1));
    }

    public FeeGroup times(long records) {
        return new FeeGroup(categoryCode, provinceCode, paid, completedOn, records);
    }

    /** The same work, handed over on another day. */
    public FeeGroup on(LocalDate day) {
        return new FeeGroup(categoryCode, provinceCode, paid, day, count);
    }
}
