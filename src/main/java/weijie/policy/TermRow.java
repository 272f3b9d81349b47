package weijie.policy;

import java.time.LocalDate;
import weijie.shared.Term;

/**
 * A value of a term as the policy page lists it.
 *
 * @param clause the clause it comes from, or {@code null}
 * @param confirmedBy who said that it is the policy, or {@code null} while it is only our reading
 */
public record TermRow(
        long id,
        Term term,
        String value,
        LocalDate validFrom,
        LocalDate validTo,
        String clause,
        String confirmedBy,
        String changedBy,
        int version) {

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    static TermRow of(TermValue value) {
        return new TermRow(
                value.id(),
                value.term(),
                value.value(),
                value.validity().from(),
                value.validity().to(),
                value.clause().orElse(null),
                value.confirmedBy().orElse(null),
                value.changedBy(),
                value.version());
    }
}
