package weijie.settlement.whatif;

import java.util.List;
import java.util.Map;

/**
 * What a play adds up to, before anybody is named.
 *
 * @param places by month, centre and outlet
 * @param repeatsKept orders left as they were, since their chain comes out otherwise now
 * @param penaltiesKept penalties left as they were, since a person set their amount
 */
record WhatIfSums(
        Map<WhatIfSums.Place, WhatIfFigures> places, List<WhatIfChange> changes, int repeatsKept, int penaltiesKept) {

    /**
     * An outlet's part of a centre's month.
     *
     * @param outletId 0 for the centre as a whole
     */
    record Place(String month, long centreId, long outletId) {}

    WhatIfFigures total() {
        return places.values().stream().reduce(WhatIfFigures.NONE, WhatIfFigures::plus);
    }
}
