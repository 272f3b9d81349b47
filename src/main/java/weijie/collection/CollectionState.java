package weijie.collection;

import java.util.EnumSet;
import java.util.Set;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** How far a collection is. */
public enum CollectionState implements Worded {
    /** The whole of what is open is due. */
    OPEN,
    /** What is due with which month is agreed on. */
    IN_INSTALMENTS,
    /** Nothing is open any more: it was set off or paid in. */
    SETTLED,
    /** What was open in the end was given up. */
    WRITTEN_OFF;

    /** Whether one step leads there; what was paid in or given up may be reversed in the books, and then it is open again. */
    public boolean mayBecome(CollectionState other) {
        Set<CollectionState> next = switch (this) {
            case OPEN -> EnumSet.of(IN_INSTALMENTS, SETTLED, WRITTEN_OFF);
            case IN_INSTALMENTS -> EnumSet.of(IN_INSTALMENTS, SETTLED, WRITTEN_OFF);
            case SETTLED, WRITTEN_OFF -> EnumSet.of(OPEN, IN_INSTALMENTS);
        };
        return next.contains(other);
    }

    public boolean isEnded() {
        return this == SETTLED || this == WRITTEN_OFF;
    }

    @Override
    public String in(Texts texts) {
        return texts.get("collection.state." + this);
    }
}
