package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import weijie.api.BadInput;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RatePriceRow;
import weijie.settlement.SettlementDesk;
import weijie.settlement.WhatIfRow;
import weijie.settlement.WhatIfTotal;
import weijie.shared.Money;

/** Past months played again with another rate card. */
@Path("/what-if")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    @Inject
    SettlementDesk desk;

    @Inject
    RateCardDesk cards;

    /** The months, and prices or the number of a card, draft or not. */
    public record Question(YearMonth from, YearMonth to, Integer rateCard, List<RatePriceRow> prices) {}

    /** The months' sums, then and supposed. */
    public record Answer(List<WhatIfRow> months, Money actual, Money supposed, Money difference) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer play(Question question) {
        if (question.from() == null || question.to() == null) {
            throw new BadInput("from", "API-006", "from", "", "2026-10");
        }
        List<RatePriceRow> prices =
                question.prices() == null || question.prices().isEmpty()
                        ? cards.view(question.rateCard() == null ? 0 : question.rateCard())
                                .prices()
                        : question.prices();
        List<WhatIfRow> months = desk.whatIf(question.from(), question.to(), prices);
        WhatIfTotal total = WhatIfTotal.of(months);
        return new Answer(months, total.actual(), total.supposed(), total.difference());
    }
}
