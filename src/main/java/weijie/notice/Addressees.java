package weijie.notice;

import java.util.List;
import java.util.stream.Stream;
import weijie.shared.Caller;

/** Whom an announcement is for. */
public enum Addressees {
    EVERYBODY,
    HEADQUARTERS,
    CENTRES,
    OUTLETS;

    /** Those among whom this person is. */
    static List<Addressees> with(Caller caller) {
        return Stream.of(values()).filter(one -> one.include(caller)).toList();
    }

    private boolean include(Caller caller) {
        return switch (this) {
            case EVERYBODY -> true;
            case HEADQUARTERS -> caller.isHeadquarters();
            case CENTRES -> caller.centreId().isPresent();
            case OUTLETS -> caller.outletId().isPresent();
        };
    }
}
