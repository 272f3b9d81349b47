package weijie.settlement.whatif;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Who would win or lose.
 *
 * @param outletCode empty for a centre as a whole, and for penalties of no outlet
 */
public record WhatIfPlace(
        String centreCode, String centreName, String outletCode, String outletName, WhatIfFigures figures)
        implements Serializable {

    /** Who would get most more first, who would lose most last. */
    static final Comparator<WhatIfPlace> WINNERS_FIRST = Comparator.comparing(
                    (WhatIfPlace place) -> place.figures().gain())
            .reversed()
            .thenComparing(WhatIfPlace::centreCode)
            .thenComparing(WhatIfPlace::outletCode);

    /** The code and name it is known by. */
    public String name() {
        return outletCode.isEmpty() ? centreCode + ' ' + centreName : outletCode + ' ' + outletName;
    }
}
