package weijie.parts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The papers about a parcel of bad parts, each from the state on in which it has something to say. */
public enum ParcelPaper {
    /** 装箱单: what the centre laid in. */
    PACKING_LIST(EnumSet.complementOf(EnumSet.of(ParcelState.CANCELLED))),
    /** 清点差异单: what was missing and what was there beside the list. */
    DIFFERENCE(EnumSet.of(ParcelState.COUNTED, ParcelState.INSPECTED, ParcelState.CLOSED)),
    /** 检验单: what each piece was found to be. */
    INSPECTION(EnumSet.of(ParcelState.INSPECTED, ParcelState.CLOSED)),
    /** 核销单: how the pieces ended. */
    WRITE_OFF(EnumSet.of(ParcelState.INSPECTED, ParcelState.CLOSED)),
    /** 没收单: what was kept, and what is claimed for it. */
    CONFISCATION(EnumSet.of(ParcelState.INSPECTED, ParcelState.CLOSED, ParcelState.LOST));

    private final Set<ParcelState> states;

    ParcelPaper(Set<ParcelState> states) {
        this.states = states;
    }

    /** Those that there are of a parcel now; none where its reader may not know what is in it. */
    public static List<ParcelPaper> readyFor(ParcelRow parcel) {
        return parcel.count() == null
                ? List.of()
                : Arrays.stream(values())
                        .filter(paper -> paper.isReadyIn(parcel.state()))
                        .toList();
    }

    boolean isReadyIn(ParcelState state) {
        return states.contains(state);
    }

    /** Its name in addresses and file names. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
