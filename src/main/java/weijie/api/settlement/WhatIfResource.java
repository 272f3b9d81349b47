package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weijie.api.Api;
import weijie.api.BadInput;
import weijie.api.FileAnswer;
import weijie.api.Params;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RatePriceRow;
import weijie.settlement.whatif.WhatIfChange;
import weijie.settlement.whatif.WhatIfDesk;
import weijie.settlement.whatif.WhatIfFigures;
import weijie.settlement.whatif.WhatIfLimit;
import weijie.settlement.whatif.WhatIfPapers;
import weijie.settlement.whatif.WhatIfPlace;
import weijie.settlement.whatif.WhatIfResult;
import weijie.settlement.whatif.WhatIfTrial;
import weijie.settlement.whatif.WhatIfWish;
import weijie.shared.Money;
import weijie.shared.Term;
import weijie.shared.Texts;

/** Past months played again with other prices and other numbers of the policy; nothing that is settled changes. */
@Path("/what-if")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    @Inject
    WhatIfDesk desk;

    @Inject
    WhatIfPapers papers;

    @Inject
    RateCardDesk cards;

    @Context
    HttpHeaders headers;

    /**
     * The months, and what is supposed: prices or the number of a card, draft or not; and numbers of the policy by their terms, {@code OFF}
     * for a switch that was never on.
     */
    public record Question(
            YearMonth from, YearMonth to, Integer rateCard, List<RatePriceRow> prices, Map<String, String> terms) {}

    /** A month as it was settled, and as supposed. */
    public record Month(
            String month,
            int orders,
            int payable,
            int changed,
            Money actual,
            Money supposed,
            Money difference,
            Money penalties,
            Money supposedPenalties,
            Money postponed) {

        static Month of(String month, WhatIfFigures figures) {
            return new Month(
                    month,
                    figures.orders(),
                    figures.payable(),
                    figures.changed(),
                    figures.actual(),
                    figures.supposed(),
                    figures.difference(),
                    figures.penalties(),
                    figures.supposedPenalties(),
                    figures.postponed());
        }
    }

    /** Who would win or lose; {@code gain} is the difference of the fees less that of the penalties. */
    public record Place(
            String centreCode,
            String centreName,
            String outletCode,
            String outletName,
            int orders,
            int changed,
            Money actual,
            Money supposed,
            Money penalties,
            Money supposedPenalties,
            Money postponed,
            Money gain) {

        static Place of(WhatIfPlace place) {
            WhatIfFigures figures = place.figures();
            return new Place(
                    place.centreCode(),
                    place.centreName(),
                    place.outletCode(),
                    place.outletName(),
                    figures.orders(),
                    figures.changed(),
                    figures.actual(),
                    figures.supposed(),
                    figures.penalties(),
                    figures.supposedPenalties(),
                    figures.postponed(),
                    figures.gain());
        }
    }

    /** Orders that would be judged otherwise; {@code afterCode} is empty for what an earlier month would have paid. */
    public record Turn(String beforeCode, String before, String afterCode, String after, int orders, Money amount) {

        static Turn of(WhatIfChange change, Texts texts) {
            return new Turn(
                    change.before(),
                    change.before(texts),
                    change.after(),
                    change.after(texts),
                    change.orders(),
                    change.amount());
        }
    }

    /** What could not be judged from what the months kept. */
    public record Limit(WhatIfLimit code, String text) {}

    /** The months' sums, then and supposed; who wins, who loses, why, and what could not be judged. */
    public record Answer(
            Long id,
            LocalDateTime madeAt,
            List<Month> months,
            Money actual,
            Money supposed,
            Money difference,
            int changed,
            Money penalties,
            Money supposedPenalties,
            Money postponed,
            List<Place> centres,
            List<Place> outlets,
            List<Turn> reasons,
            List<Limit> notJudged,
            int repeatsKept,
            int penaltiesKept) {}

    /** The kept supposition and the job that plays it. */
    public record Playing(long id, long jobId) {}

    /** A number of the policy, its other value, and a month; without one it is the latest that was calculated. */
    public record Trial(Term term, String value, YearMonth month) {}

    /** What the other value would have changed. */
    public record Hits(
            String month, Term term, String value, int orders, Money amount, Money penalties, Money postponed) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer play(Question question) {
        return answer(desk.play(wish(question)));
    }

    /** Plays as a job; the result is kept for some days. */
    @POST
    @Path("/results")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(Question question) {
        WhatIfDesk.Begun begun = desk.start(wish(question));
        return Api.accepted(begun.job(), new Playing(begun.id(), begun.job()));
    }

    @GET
    @Path("/results/{id: \\d+}")
    public Answer result(@PathParam("id") long id) {
        return answer(desk.result(id));
    }

    @GET
    @Path("/results/{id: \\d+}.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") long id) {
        return made(papers.pdf(id, Api.texts(headers)));
    }

    @GET
    @Path("/results/{id: \\d+}.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response xlsx(@PathParam("id") long id) {
        return made(papers.xlsx(id, Api.texts(headers)));
    }

    /** What another value of one number would have changed about a month. */
    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    public Hits trial(Trial trial) {
        WhatIfTrial found = desk.trial(trial.term(), trial.value(), trial.month());
        WhatIfFigures figures = found.figures();
        return new Hits(
                found.month(),
                found.term(),
                found.value(),
                figures.changed(),
                figures.difference(),
                figures.penaltyDifference(),
                figures.postponed());
    }

    private static Response made(WhatIfPapers.MadeWhatIf made) {
        return FileAnswer.made(made.fileName(), made.content()::writeTo);
    }

    private WhatIfWish wish(Question question) {
        if (question.from() == null || question.to() == null) {
            throw new BadInput("from", "API-006", "from", "", "2026-10");
        }
        Map<Term, String> terms = new EnumMap<>(Term.class);
        if (question.terms() != null) {
            question.terms().forEach((term, value) -> terms.put(term(term), value == null ? "" : value));
        }
        boolean given = question.prices() != null && !question.prices().isEmpty();
        List<RatePriceRow> prices = given ? question.prices() : List.of();
        if (!given && (question.rateCard() != null || terms.isEmpty())) {
            prices = cards.view(question.rateCard() == null ? 0 : question.rateCard())
                    .prices();
        }
        return new WhatIfWish(question.from(), question.to(), question.rateCard(), prices, terms);
    }

    private static Term term(String name) {
        Term term = Params.one(Term.class, "terms", name);
        if (term == null) {
            throw new BadInput("terms", "API-007", "terms", "", Arrays.toString(Term.values()));
        }
        return term;
    }

    private Answer answer(WhatIfResult result) {
        Texts texts = Api.texts(headers);
        WhatIfFigures total = result.total();
        return new Answer(
                result.id() == 0 ? null : result.id(),
                result.madeAt(),
                result.months().stream()
                        .map(month -> Month.of(month.month(), month.figures()))
                        .toList(),
                total.actual(),
                total.supposed(),
                total.difference(),
                total.changed(),
                total.penalties(),
                total.supposedPenalties(),
                total.postponed(),
                result.centres().stream().map(Place::of).toList(),
                result.outlets().stream().map(Place::of).toList(),
                result.changes().stream().map(change -> Turn.of(change, texts)).toList(),
                result.limits().stream()
                        .map(limit -> new Limit(limit, limit.in(texts)))
                        .toList(),
                result.repeatsKept(),
                result.penaltiesKept());
    }
}
