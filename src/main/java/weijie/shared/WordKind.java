package weijie.shared;

import java.util.List;

/** The columns of a repair record that decide money and are filled in with words; what a word may mean there. */
public enum WordKind {
    /** Whether the repair is claimed to be under warranty. */
    WARRANTY("IN", "OUT"),
    /** The level of the work (G06). */
    LEVEL("DETECT_UPGRADE", "L1", "L2", "L3"),
    /** How far the work is. */
    STATUS("ACCEPTED", "IN_REPAIR", "WAITING_PART", "DONE", "UNREPAIRABLE");

    private final List<String> meanings;

    WordKind(String... meanings) {
        this.meanings = List.of(meanings);
    }

    /** The meanings by the names they have in code; these names themselves are always understood. */
    public List<String> meanings() {
        return meanings;
    }
}
