package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How far the published statements of a month were computed again.
 *
 * @param published how many there are
 * @param checked how many of them were computed again at least once
 * @param oldest when the one was checked that was not for longest, in UTC; {@code null} while none was
 * @param different the numbers of those that came out other than they are stored, the last time they were checked
 */
public record ReplayState(long published, long checked, LocalDateTime oldest, List<String> different)
        implements Serializable {}
