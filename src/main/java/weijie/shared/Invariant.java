package weijie.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that must always be true of what is stored, for example "a statement is the sum of its lines". Each feature brings its
 * own as CDI beans; {@code GET /verification} asks them all.
 */
public interface Invariant {

    /** A stable code in capitals, for example {@code STATEMENT_SUMS}. */
    String code();

    /** Looks, changes nothing. */
    Finding check();

    /**
     * What was found.
     *
     * @param counted how many things were looked at
     * @param wrong how many of them break the rule
     * @param detail the first few that do, by business key; empty when all is well
     */
    record Finding(long counted, long wrong, String detail) {

        /** What was found in several places together. */
        public static Finding ofAll(List<Finding> findings) {
            return new Finding(
                    findings.stream().mapToLong(Finding::counted).sum(),
                    findings.stream().mapToLong(Finding::wrong).sum(),
                    findings.stream()
                            .map(Finding::detail)
                            .filter(text -> !text.isEmpty())
                            .limit(1)
                            .collect(Collectors.joining()));
        }
    }
}
