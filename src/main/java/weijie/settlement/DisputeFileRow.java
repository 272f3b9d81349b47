package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;

/** A file beside a dispute as it is listed; the time in UTC. */
public record DisputeFileRow(
        long id, String fileName, String mediaType, long bytes, String addedBy, LocalDateTime addedAt)
        implements Serializable {}
