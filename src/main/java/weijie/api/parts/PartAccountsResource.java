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
import weijie.parts.PartAccountRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;

/** What became of each part at each outlet and centre. */
@Path("/parts/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartAccountsResource {

    @Inject
    StockDesk desk;

    @GET
    public ItemsOf<PartAccountRow> list(
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("part") String part,
            @BeanParam Paging paging) {
        return paging.of(desk.accounts(
                new StockCriteria(
                        Params.one(PlaceKind.class, "locationKind", kind), Params.text(code), Params.text(part), null),
                paging.slice()));
    }
}
