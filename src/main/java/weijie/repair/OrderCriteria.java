package weijie.repair;

import java.time.LocalDate;
import java.util.Set;
import weijie.repair.check.RepairStatus;

/**
 * What a list of records is limited to; {@code null} or an empty set does not limit.
 *
 * @param month the month of completion, {@code yyyy-MM}
 * @param centre a centre's code
 * @param outlet an outlet's code
 * @param statuses states of the work
 * @param settlementStatuses states of the settlement
 * @param serial a serial number or its beginning
 * @param q beginning of an order or serial number, or a customer's surname
 * @param code the code of a finding the records carry
 * @param completedFrom first day of completion
 * @param completedTo last day of completion
 * @param importId an import
 * @param settledMonth the month that settled it
 * @param view a queue of work
 */
public record OrderCriteria(
        String month,
        String centre,
        String outlet,
        Set<RepairStatus> statuses,
        Set<SettlementStatus> settlementStatuses,
        String serial,
        String q,
        String code,
        LocalDate completedFrom,
        LocalDate completedTo,
        Long importId,
        String settledMonth,
        View view) {

    /** Ready-made questions. */
    public enum View {
        /** What waits for a reviewer: abnormal ones not sent back, answered questions, suspects, the sample. */
        TO_REVIEW,
        /** Suspect or with many findings. */
        HIGH_RISK,
        /** Warned ones that were drawn. */
        SAMPLE,
        /** Sent back with a question that is not answered yet. */
        QUESTIONED,
        /** Sent back and answered. */
        ANSWERED,
        /** What the caller decided on. */
        MINE,
        /** Still in work. */
        IN_WORK
    }

    public OrderCriteria {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        settlementStatuses = settlementStatuses == null ? Set.of() : Set.copyOf(settlementStatuses);
    }

    /** Everything. */
    public static OrderCriteria all() {
        return new OrderCriteria(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static OrderCriteria ofView(View view) {
        return new OrderCriteria(null, null, null, null, null, null, null, null, null, null, null, null, view);
    }

    public static OrderCriteria ofMonth(String month) {
        return new OrderCriteria(month, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static OrderCriteria ofImport(long importId) {
        return new OrderCriteria(null, null, null, null, null, null, null, null, null, null, importId, null, null);
    }

    /** Whether what a calculated statement has taken must be told apart from what it has not, record by record. */
    boolean tellsIncluded() {
        return settlementStatuses.contains(SettlementStatus.VALIDATED)
                != settlementStatuses.contains(SettlementStatus.INCLUDED);
    }

    /** Whether every record must be looked at to count them: what has been taken, or what waits for a person. */
    boolean isCostly() {
        return view != null || tellsIncluded();
    }

    /** The same, limited to these states of settlement. */
    public OrderCriteria in(SettlementStatus... states) {
        return new OrderCriteria(
                month,
                centre,
                outlet,
                statuses,
                Set.of(states),
                serial,
                q,
                code,
                completedFrom,
                completedTo,
                importId,
                settledMonth,
                view);
    }
}
