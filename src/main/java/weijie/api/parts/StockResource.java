package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockPapers;
import weijie.parts.StockRow;
import weijie.parts.StockState;

/** What lies where, as far as the reader may see. */
@Path("/parts/stock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    @Inject
    StockDesk desk;

    @Inject
    StockPapers papers;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<StockRow> list(
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("part") String part,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        return paging.of(desk.stock(
                new StockCriteria(
                        Params.one(PlaceKind.class, "locationKind", kind),
                        Params.text(code),
                        Params.text(part),
                        Params.one(StockState.class, "state", state)),
                paging.slice("partCode", "quantity")));
    }

    /** What a month began with, what came and went, and what it ended with, on paper. */
    @GET
    @Path("/month.pdf")
    @Produces(PaperAnswer.PDF)
    public Response pdf(
            @QueryParam("month") String month,
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("state") String state) {
        return PaperAnswer.answer(
                papers.pdf(Params.month("month", month), place(kind, code, state), Api.texts(headers)));
    }

    /** The same as a spreadsheet. */
    @GET
    @Path("/month.xlsx")
    @Produces(PaperAnswer.XLSX)
    public Response xlsx(
            @QueryParam("month") String month,
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("state") String state) {
        return PaperAnswer.answer(
                papers.xlsx(Params.month("month", month), place(kind, code, state), Api.texts(headers)));
    }

    private static StockCriteria place(String kind, String code, String state) {
        return new StockCriteria(
                Params.one(PlaceKind.class, "locationKind", kind),
                Params.text(code),
                null,
                Params.one(StockState.class, "state", state));
    }
}
