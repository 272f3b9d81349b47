package weijie.anomaly;

import java.io.Serializable;
import java.util.List;

/**
 * What the calls of a month say about the choice: of those that were answered, how many were wrong, chosen and at random.
 *
 * @param picked to be called
 * @param answered calls that said anything
 * @param wrong of those, what the customer denied or was found to be fabricated
 */
public record CallbackPrecision(CallbackPick drawn, int picked, int answered, int wrong) implements Serializable {

    static List<CallbackPrecision> of(List<CallbackRow> rows) {
        return List.of(of(CallbackPick.FINDING, rows), of(CallbackPick.RANDOM, rows));
    }

    private static CallbackPrecision of(CallbackPick drawn, List<CallbackRow> rows) {
        List<CallbackRow> those =
                rows.stream().filter(row -> row.drawn() == drawn).toList();
        return new CallbackPrecision(
                drawn,
                those.size(),
                (int) those.stream().filter(row -> row.outcome().isKnown()).count(),
                (int) those.stream().filter(row -> row.outcome().isWrong()).count());
    }

    /** Of a hundred that answered, how many were wrong; nothing can be said before somebody answered. */
    public Integer percent() {
        return answered == 0 ? null : Math.round(wrong * 100f / answered);
    }
}
