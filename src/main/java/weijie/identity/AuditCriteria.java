package weijie.identity;

import java.time.LocalDate;

/**
 * What to look for in the audit log; {@code null} or empty does not limit.
 *
 * @param from the first day, in the business zone
 * @param to the last day, inclusive
 */
public record AuditCriteria(
        String userName, String aboutKind, String aboutId, String verb, LocalDate from, LocalDate to) {}
