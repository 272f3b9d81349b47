package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.Location;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockMonthRow;
import weijie.parts.StockPeriodRow;
import weijie.parts.StockState;

/** Months of the stock book: those that are closed, what each began and ended with, and the closing itself. */
@Path("/parts/stock-months")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockMonthsResource {

    @Inject
    StockDesk desk;

    /** A part in one state at one place during the month, in pieces. */
    public record FlowView(
            Location location,
            String partCode,
            String partName,
            StockState state,
            int opening,
            int came,
            int went,
            int closing) {

        static FlowView of(StockMonthRow row) {
            return new FlowView(
                    row.location(),
                    row.partCode(),
                    row.partName(),
                    row.state(),
                    row.opening(),
                    row.came(),
                    row.went(),
                    row.closing());
        }
    }

    /** The months that are closed, the latest first. */
    @GET
    public ItemsOf<StockPeriodRow> list(@BeanParam Paging paging) {
        return paging.of(desk.closedMonths(), row -> row.month().toString());
    }

    /** How a month stands, closed or not. */
    @GET
    @Path("/{month}")
    public StockPeriodRow find(@PathParam("month") String month) {
        return desk.standing(named(month));
    }

    /** What came and went in the month, and what lay there before and after. */
    @GET
    @Path("/{month}/rows")
    public ItemsOf<FlowView> rows(
            @PathParam("month") String month,
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        StockCriteria place = new StockCriteria(
                Params.one(PlaceKind.class, "locationKind", kind),
                Params.text(code),
                null,
                Params.one(StockState.class, "state", state));
        return paging.of(
                        desk.month(named(month), place),
                        row -> row.location().kind().name()
                                + ' '
                                + row.location().code()
                                + ' '
                                + row.partCode()
                                + ' '
                                + row.state())
                .map(FlowView::of);
    }

    @POST
    @Path("/{month}/close")
    public StockPeriodRow close(@PathParam("month") String month) {
        desk.close(named(month));
        return find(month);
    }

    private static YearMonth named(String month) {
        return Params.month("month", month);
    }
}
