package weijie.repair.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A record after the checks: what was said about it and, unless it was rejected, what would be stored.
 *
 * @param draft what came in
 * @param findings everything the checks said, gravest first
 * @param rejected whether it cannot be stored
 * @param record what would be stored; {@code null} when rejected, and when it is stored already
 */
public record Judged(RecordDraft draft, List<Finding> findings, boolean rejected, StoredRecord record) {

    public Judged {
        findings = List.copyOf(findings);
    }

    /** The same record with what the comparison with other records added. */
    public Judged with(List<Finding> more) {
        if (more == null || more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Judged(draft, sorted(all), rejected, record);
    }

    /**
     * The same record with what was found earlier in texts that are not kept with it, such as the time of day behind a date: it does not
     * become untrue because nobody can see it any more.
     */
    public Judged recalling(List<Finding> earlier) {
        return with(earlier.stream()
                .filter(RecordChecks::isOfTheText)
                .filter(past -> findings.stream()
                        .noneMatch(now -> now.code().equals(past.code()) && now.field() == past.field()))
                .toList());
    }

    /** Whether it may be stored. */
    public boolean isStorable() {
        return record != null;
    }

    public boolean isAbnormal() {
        return !rejected && has(Severity.ABNORMAL);
    }

    public boolean isWarned() {
        return !rejected && has(Severity.WARNING);
    }

    /** Whether more than one thing speaks against it, mere notes left aside. */
    public boolean isHighRisk() {
        return isHighRisk(findings);
    }

    /** As {@link #isHighRisk()}, of what was found. */
    public static boolean isHighRisk(List<Finding> findings) {
        return findings.stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .count()
                > 1;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    public static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .toList();
    }
}
