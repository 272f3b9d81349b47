package weijie.web.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import weijie.policy.TermKinds;
import weijie.policy.TermRow;
import weijie.shared.Term;

/** A number of the policy with its values, oldest first; a switch without any is off. */
public record TermGroup(Term term, List<TermRow> values) {

    public boolean isSwitch() {
        return TermKinds.isSwitch(term);
    }

    /** The value of the day; nothing for a switch that is off. */
    public Optional<TermRow> on(LocalDate day) {
        return values.stream().filter(row -> row.holdsOn(day)).findFirst();
    }

    /** Whether any of its values waits for a person to confirm it. */
    public boolean isUnconfirmed() {
        return values.stream().anyMatch(row -> !row.isConfirmed());
    }

    /** The clause it comes from; nothing when there is none. */
    public String clause() {
        return values.stream()
                .map(TermRow::clause)
                .filter(clause -> clause != null)
                .findFirst()
                .orElse("");
    }
}
