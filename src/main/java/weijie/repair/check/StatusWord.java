package weijie.repair.check;

import java.util.Locale;
import java.util.Optional;

/** The words for a repair's state that spreadsheets use, and what they mean with and without a completion date. */
public enum StatusWord {
    ACCEPTED(RepairStatus.ACCEPTED),
    IN_REPAIR(RepairStatus.IN_REPAIR),
    WAITING_PART(RepairStatus.WAITING_PART),
    DONE(RepairStatus.REPAIRED),
    UNREPAIRABLE(RepairStatus.UNREPAIRABLE);

    private final RepairStatus beforeHandOver;

    StatusWord(RepairStatus beforeHandOver) {
        this.beforeHandOver = beforeHandOver;
    }

    static Optional<StatusWord> read(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "已受理", "受理", "ACCEPTED", "REPORTED", "DISPATCHED" -> Optional.of(ACCEPTED);
            case "维修中", "在修", "INREPAIR", "IN_REPAIR", "ESCALATED" -> Optional.of(IN_REPAIR);
            case "待备件", "待配件", "待料", "WAITINGPART", "WAITING_PART" -> Optional.of(WAITING_PART);
            case "已完成", "完成", "已修复", "已交机", "完工", "REPAIRED", "DONE", "HANDEDOVER", "HANDED_OVER" -> Optional.of(DONE);
            case "无法维修", "不可修", "UNREPAIRABLE" -> Optional.of(UNREPAIRABLE);
            default -> Optional.empty();
        };
    }

    /** The state of a record with this word; a completion date means that the unit was handed over. */
    RepairStatus meaning(boolean completed) {
        return completed ? RepairStatus.HANDED_OVER : beforeHandOver;
    }

    /** Whether the word says that the work is over. */
    boolean isOver() {
        return this == DONE || this == UNREPAIRABLE;
    }
}
