package weijie.policy;

import java.time.LocalDate;
import weijie.shared.WordKind;

/**
 * A known word as its page lists it.
 *
 * @param means one of {@link WordKind#meanings}
 * @param validTo the last day on which records are read so, or {@code null}
 */
public record WordRow(
        long id,
        WordKind kind,
        String word,
        String means,
        LocalDate validFrom,
        LocalDate validTo,
        String changedBy,
        int version) {}
