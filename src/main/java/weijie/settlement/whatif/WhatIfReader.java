package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes sums readable: added up by month, centre and outlet, with names, winners first. */
@ApplicationScoped
class WhatIfReader {

    @Inject
    WhatIf whatIf;

    @Inject
    WhatIfs results;

    WhatIfResult read(long id, WhatIfWish wish, String by, LocalDateTime madeAt, WhatIfSums sums) {
        Map<Long, WhatIfs.Name> centres = results.centres();
        Map<Long, WhatIfs.Name> outlets = results.outlets();
        return new WhatIfResult(
                id,
                wish,
                by,
                madeAt,
                sums.total(),
                months(wish, sums),
                places(sums, place -> new WhatIfSums.Place("", place.centreId(), 0), centres, outlets),
                places(sums, place -> new WhatIfSums.Place("", place.centreId(), place.outletId()), centres, outlets),
                sums.changes(),
                WhatIfLimit.of(wish, !whatIf.missing(wish).isEmpty()),
                sums.repeatsKept(),
                sums.penaltiesKept());
    }

    /** Every month of the wish, also those that nothing was settled in. */
    private static List<WhatIfMonth> months(WhatIfWish wish, WhatIfSums sums) {
        Map<String, WhatIfFigures> months = new TreeMap<>();
        WhatIf.months(wish).forEach(month -> months.put(month.toString(), WhatIfFigures.NONE));
        sums.places().forEach((place, figures) -> months.merge(place.month(), figures, WhatIfFigures::plus));
        return months.entrySet().stream()
                .map(month -> new WhatIfMonth(month.getKey(), month.getValue()))
                .toList();
    }

    private static List<WhatIfPlace> places(
            WhatIfSums sums,
            Function<WhatIfSums.Place, WhatIfSums.Place> by,
            Map<Long, WhatIfs.Name> centres,
            Map<Long, WhatIfs.Name> outlets) {
        Map<WhatIfSums.Place, WhatIfFigures> groups = new LinkedHashMap<>();
        sums.places().forEach((place, figures) -> groups.merge(by.apply(place), figures, WhatIfFigures::plus));
        return groups.entrySet().stream()
                .map(group -> place(
                        centres.getOrDefault(group.getKey().centreId(), WhatIfs.Name.NONE),
                        outlets.getOrDefault(group.getKey().outletId(), WhatIfs.Name.NONE),
                        group.getValue()))
                .sorted(WhatIfPlace.WINNERS_FIRST)
                .toList();
    }

    private static WhatIfPlace place(WhatIfs.Name centre, WhatIfs.Name outlet, WhatIfFigures figures) {
        return new WhatIfPlace(centre.code(), centre.name(), outlet.code(), outlet.name(), figures);
    }
}
