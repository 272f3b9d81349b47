package weijie.identity;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One line of the audit log.
 *
 * @param at in UTC
 * @param changes what changed, field by field; empty for a mere event
 */
public record AuditRow(
        long id,
        LocalDateTime at,
        String userName,
        String address,
        String verb,
        String aboutKind,
        String aboutId,
        List<FieldChange> changes) {

    /** A field with its text before and after; {@code null} where there was none. */
    public record FieldChange(String field, String before, String after) {}

    public AuditRow(
            long id,
            LocalDateTime at,
            String userName,
            String address,
            String verb,
            String aboutKind,
            String aboutId,
            String changes) {
        this(id, at, userName, address, verb, aboutKind, aboutId, FieldDifferences.read(changes));
    }
}
