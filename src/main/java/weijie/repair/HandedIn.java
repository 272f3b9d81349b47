package weijie.repair;

import java.io.Serializable;
import java.util.List;
import weijie.shared.LeftOut;
import weijie.shared.Outcome;

/**
 * What became of drafts that were handed in together.
 *
 * @param submitted how many were handed in
 * @param refused the numbers of those that no longer pass their checks and stayed drafts, as one alone would have
 */
public record HandedIn(int submitted, List<String> refused) implements Serializable {

    public HandedIn {
        refused = List.copyOf(refused);
    }

    /** Without those that were no drafts. */
    static HandedIn of(Outcome<Long> outcome) {
        return new HandedIn(
                outcome.done().size(),
                outcome.left().stream()
                        .filter(left -> left.why().code().equals(BulkSubmission.FAILS_CHECKS))
                        .map(LeftOut::number)
                        .toList());
    }
}
