package weijie.settlement.close;

import java.io.Serializable;

/**
 * Something that a statement may be compared with.
 *
 * @param code how it is asked for: {@code v2}, {@code run-5} or {@code 2026-09}
 * @param name the number of the version or run, or the month
 * @param trial whether the run was a trial
 */
public record ComparedWith(String code, Kind kind, String name, boolean trial) implements Serializable {

    /** What it is; the texts stand under {@code settlement.difference.with.<name>}. */
    public enum Kind {
        VERSION,
        RUN,
        MONTH
    }
}
