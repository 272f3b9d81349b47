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
import weijie.parts.MovementCriteria;
import weijie.parts.MovementRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockDesk;
import weijie.parts.StockEvent;

/** The book of movements; it is read and never written here. */
@Path("/parts/movements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MovementsResource {

    @Inject
    StockDesk desk;

    @GET
    public ItemsOf<MovementRow> list(
            @QueryParam("part") String part,
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("event") String event,
            @QueryParam("reference") String reference,
            @BeanParam Paging paging) {
        return paging.of(desk.movements(
                new MovementCriteria(
                        Params.text(part),
                        Params.one(PlaceKind.class, "locationKind", kind),
                        Params.text(code),
                        Params.date("from", from),
                        Params.date("to", to),
                        Params.one(StockEvent.class, "event", event),
                        Params.text(reference)),
                paging.slice()));
    }
}
