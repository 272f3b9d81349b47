package weijie.settlement.outlook;

import java.time.LocalDateTime;
import weijie.settlement.PaperKey;

/**
 * Where a centre's lines of a month are read: those computed last, or those of the published statement.
 *
 * @param computedAt UTC
 * @param published whether it is the published statement's
 */
record OutlookPaper(long runId, long centreId, LocalDateTime computedAt, boolean published) {

    PaperKey key() {
        return new PaperKey(runId, centreId, 0);
    }
}
