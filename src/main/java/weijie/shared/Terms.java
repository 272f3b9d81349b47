package weijie.shared;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy's numbers as they stood when this snapshot was taken: immutable, so that a pure rule can be given it. */
public final class Terms {

    /**
     * One value of a term and the days it holds.
     *
     * @param validity first to last day, inclusive
     * @param value a whole number, or an ISO date for a switch
     */
    public record Dated(DateRange validity, String value) {}

    private final Map<Term, List<Dated>> values;

    public Terms(Map<Term, List<Dated>> values) {
        this.values = new EnumMap<>(Term.class);
        values.forEach((term, dated) -> this.values.put(term, List.copyOf(dated)));
    }

    /**
     * The whole number in force on a day.
     *
     * @throws Refusal {@code PO-001} when the policy has no value for that day
     */
    public int number(Term term, LocalDate day) {
        return find(term, day).map(Integer::parseInt).orElseThrow(() -> Refusal.conflict("PO-001", term.name(), day));
    }

    /** The whole number in force on a day, or another where the policy has none: a term that came later than what is replayed. */
    public int number(Term term, LocalDate day, int otherwise) {
        return find(term, day).map(Integer::parseInt).orElse(otherwise);
    }

    /** Whether a dated switch is set and the day is on or after its start. */
    public boolean isOn(Term dateSwitch, LocalDate day) {
        return find(dateSwitch, day)
                .map(start -> !day.isBefore(LocalDate.parse(start)))
                .orElse(false);
    }

    /** Every value of every term, so that a run can keep what it was computed with. */
    public Map<Term, List<Dated>> values() {
        return Collections.unmodifiableMap(values);
    }

    private Optional<String> find(Term term, LocalDate day) {
        // A plain loop: the month asks this several times an order.
        for (Dated dated : values.getOrDefault(term, List.of())) {
            if (dated.validity().contains(day)) {
                return Optional.of(dated.value());
            }
        }
        return Optional.empty();
    }
}
