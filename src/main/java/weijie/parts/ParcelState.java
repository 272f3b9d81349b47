package weijie.parts;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** Where a parcel of bad parts stands (domain.md section 4). */
public enum ParcelState implements Worded {
    DRAFT,
    PACKED,
    SHIPPED,
    RECEIVED,
    COUNTED,
    INSPECTED,
    CLOSED,
    CANCELLED,
    LOST;

    /** Those of which headquarters may know what is in them. */
    private static final Set<ParcelState> OPENED = EnumSet.of(COUNTED, INSPECTED, CLOSED, LOST);

    /** The same as they stand in SQL between brackets. */
    static final String OPENED_SQL =
            OPENED.stream().map(state -> '\'' + state.name() + '\'').collect(Collectors.joining(", "));

    /** Whether a parcel may go from here to there; a closed one is opened again by a reversal. */
    boolean mayBecome(ParcelState next) {
        return switch (this) {
            case DRAFT -> next == PACKED || next == CANCELLED;
            case PACKED -> next == SHIPPED || next == CANCELLED;
            case SHIPPED -> next == RECEIVED || next == CANCELLED || next == LOST;
            case RECEIVED -> next == COUNTED;
            case COUNTED -> next == INSPECTED;
            case INSPECTED -> next == CLOSED;
            case CLOSED -> next == INSPECTED;
            case CANCELLED, LOST -> false;
        };
    }

    /** Whether headquarters may know what is in it: it has counted it, or never will. */
    public boolean isOpened() {
        return OPENED.contains(this);
    }

    /** How people call it; the same word elsewhere means something else. */
    @Override
    public String in(Texts texts) {
        return texts.get("parts.parcel.state." + name());
    }
}
