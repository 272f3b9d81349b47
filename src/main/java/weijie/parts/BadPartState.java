package weijie.parts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** Where a bad part is on its way to its write-off (domain.md section 4). */
public enum BadPartState implements Worded {
    AT_OUTLET(StockState.BAD),
    AT_CENTRE(StockState.BAD),
    PACKED(StockState.PACKED),
    IN_TRANSIT(StockState.RETURNING),
    RECEIVED(StockState.RECEIVED),
    COUNTED(StockState.COUNTED),
    INSPECTED(StockState.INSPECTED),
    WRITTEN_OFF(StockState.WRITTEN_OFF),
    REJECTED(StockState.REJECTED),
    CONFISCATED(StockState.CONFISCATED),
    MISSING(StockState.MISSING),
    LOST(StockState.LOST),
    /** Its order was taken back; there never was such a piece. */
    VOID(null);

    private static final Set<BadPartState> TO_SEND = EnumSet.of(AT_OUTLET, AT_CENTRE, PACKED);

    private final StockState stock;

    BadPartState(StockState stock) {
        this.stock = stock;
    }

    /** As what it lies in the book; {@code null} for one that is void. */
    StockState stock() {
        return stock;
    }

    /** Whether it is still to be sent to headquarters. */
    public boolean isToSend() {
        return TO_SEND.contains(this);
    }

    /** Those of which headquarters has not said how they end. */
    static List<BadPartState> outstanding() {
        return Arrays.stream(values())
                .filter(state -> state.compareTo(INSPECTED) <= 0)
                .toList();
    }

    /** How people call it; the same word elsewhere means something else. */
    @Override
    public String in(Texts texts) {
        return texts.get("parts.bad.state." + name());
    }
}
