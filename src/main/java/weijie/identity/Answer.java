package weijie.identity;

/**
 * An answer that can be given again.
 *
 * @param contentType {@code null} when there is no body
 * @param location where the new thing is, or {@code null}
 * @param etag the tag of its version, or {@code null}
 * @param jobId the job that was started, or {@code null}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, String contentType, String location, String etag, Long jobId, byte[] body) {}
