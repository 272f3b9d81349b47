package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockRow;
import weijie.parts.StockState;

/** What lies where, as far as the reader may see. */
@Path("/parts/stock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    @Inject
    StockDesk desk;

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
}
