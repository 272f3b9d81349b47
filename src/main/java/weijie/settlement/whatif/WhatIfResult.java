package weijie.settlement.whatif;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a supposition comes to.
 *
 * @param id 0 when it is not kept
 * @param madeAt in UTC; {@code null} while it is computed
 * @param changes which judgements change, most money first
 * @param centres who would win and lose, winners first
 * @param repeatsKept orders left as they were, since their chain of repairs comes out otherwise now
 * @param penaltiesKept penalties left as they were, since a person set their amount
 */
public record WhatIfResult(
        long id,
        WhatIfWish wish,
        String askedBy,
        LocalDateTime madeAt,
        WhatIfFigures total,
        List<WhatIfMonth> months,
        List<WhatIfPlace> centres,
        List<WhatIfPlace> outlets,
        List<WhatIfChange> changes,
        List<WhatIfLimit> limits,
        int repeatsKept,
        int penaltiesKept)
        implements Serializable {}
