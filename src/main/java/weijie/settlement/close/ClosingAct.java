package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One verb on several statements of a month, done by a job.
 *
 * @param askedAt UTC
 * @param jobId the job that does it
 * @param over whether the job has ended
 */
public record ClosingAct(
        long id,
        String month,
        ClosingVerb verb,
        String askedBy,
        LocalDateTime askedAt,
        long jobId,
        boolean over,
        List<ClosingResult> results)
        implements Serializable {

    public long done() {
        return results.stream().filter(ClosingResult::isDone).count();
    }

    public long ended() {
        return results.stream().filter(ClosingResult::ended).count();
    }

    /** Those that were left out, each with its reason. */
    public List<ClosingResult> refused() {
        return results.stream().filter(ClosingResult::isRefused).toList();
    }
}
