package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import weijie.api.Api;
import weijie.api.BadInput;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RateCardEntry;
import weijie.settlement.RateCardRow;
import weijie.settlement.RateCoverage;
import weijie.settlement.RateCoverageRow;
import weijie.settlement.RatePriceRow;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Texts;

/** The fee standard: versions with their validity; one person writes a card, another publishes it. */
@Path("/rate-cards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RateCardsResource {

    private static final int MOST_UNITS = 999;

    @Inject
    RateCardDesk desk;

    @Context
    HttpHeaders headers;

    /** A card to be written. */
    public record Body(String name, LocalDate validFrom, String note, Money leftOver, List<RatePriceRow> prices) {}

    /** What an order would earn. */
    public record Estimate(Money amount) {}

    @GET
    public ItemsOf<RateCardRow> list(@BeanParam Paging paging) {
        return paging.of(
                desk.list(),
                RateCardRow::cardNo,
                Map.of(
                        "cardNo", Comparator.comparing(RateCardRow::cardNo),
                        "validFrom", Comparator.comparing(RateCardRow::validFrom)));
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        RateCardRow card = desk.view(Params.number(no));
        return Api.ok(card, card.version());
    }

    @GET
    @Path("/estimate")
    public Estimate estimate(
            @QueryParam("category") String category,
            @QueryParam("province") String province,
            @QueryParam("level") String level,
            @QueryParam("units") String units,
            @QueryParam("completedOn") String completedOn) {
        RepairLevel of = level == null ? null : RepairLevel.read(level).orElse(null);
        if (of == null) {
            throw new BadInput("level", "API-007", "level", level, "L1, L2, L3, DETECT_UPGRADE");
        }
        LocalDate day = Params.date("completedOn", completedOn);
        if (day == null) {
            throw new BadInput("completedOn", "API-006", "completedOn", "", "2026-10-31");
        }
        int count = Params.text(units) == null ? 1 : Params.number(units);
        if (count < 1 || count > MOST_UNITS) {
            throw new BadInput("units", "API-004", "units", units, 1, MOST_UNITS);
        }
        return new Estimate(desk.quote(category, province, of, count, day).orElse(null));
    }

    /** What speaks against the publication of a card. */
    public record ProblemView(String code, String message) {}

    /** What everything costs by a card; a province left empty stands for every one without a price of its own. */
    public record CoverageView(
            int cardNo,
            LocalDate day,
            List<ProblemView> problems,
            List<RateCoverageRow> items,
            Long total,
            String next) {}

    /** To be read before a card is published. */
    @GET
    @Path("/{no}/coverage")
    public CoverageView coverage(@PathParam("no") String no, @BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        RateCoverage coverage = desk.coverage(Params.number(no));
        ItemsOf<RateCoverageRow> rows =
                paging.of(coverage.rows(), row -> row.categoryCode() + ' ' + row.provinceCode() + ' ' + row.level());
        return new CoverageView(
                coverage.cardNo(),
                coverage.day(),
                coverage.problems().stream()
                        .map(problem -> new ProblemView(problem.code(), texts.of(problem)))
                        .toList(),
                rows.items(),
                rows.total(),
                rows.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draft(Body body) {
        RateCardRow card = desk.draft(new RateCardEntry(
                body.name(),
                body.validFrom(),
                body.note(),
                body.leftOver(),
                body.prices() == null ? List.of() : body.prices()));
        return Api.created("/rate-cards/" + card.cardNo(), card);
    }

    @POST
    @Path("/{no}/publish")
    public RateCardRow publish(@PathParam("no") String no) {
        return desk.publish(Params.number(no));
    }

    @POST
    @Path("/{no}/withdraw")
    public RateCardRow withdraw(@PathParam("no") String no) {
        return desk.withdraw(Params.number(no));
    }

    @POST
    @Path("/{no}/confirm")
    public RateCardRow confirm(@PathParam("no") String no) {
        return desk.confirm(Params.number(no));
    }
}
