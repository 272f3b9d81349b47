package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;

/** A calculation run as it is listed; times in UTC. */
public record RunRow(
        int runNo,
        boolean trial,
        RunState state,
        Long jobId,
        String startedBy,
        LocalDateTime startedAt,
        LocalDateTime finishedAt,
        String digest,
        RunSums sums)
        implements Serializable {}
