package weijie.api.parts;

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
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.Why;
import weijie.parts.PlaceKind;
import weijie.parts.StockTakeDesk;
import weijie.parts.TakeCriteria;
import weijie.parts.TakeEntry;
import weijie.parts.TakeRow;
import weijie.parts.TakeState;

/** Counts of stock: entered by one person, approved by another. */
@Path("/parts/stock-takes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockTakesResource {

    @Inject
    StockTakeDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<TakeRow> list(
            @QueryParam("locationKind") String kind,
            @QueryParam("locationCode") String code,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new TakeCriteria(
                        Params.one(PlaceKind.class, "locationKind", kind),
                        Params.text(code),
                        Params.one(TakeState.class, "state", state)),
                paging.slice()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response count(TakeEntry entry) {
        TakeRow row = desk.find(desk.count(entry));
        return Api.created("/parts/stock-takes/" + row.no(), row);
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        TakeRow row = desk.find(no);
        return Api.ok(row, row.version());
    }

    @POST
    @Path("/{no}/approve")
    public Response approve(@PathParam("no") String no) {
        desk.approve(no, IfMatch.versionIfSaid(headers));
        return find(no);
    }

    @POST
    @Path("/{no}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@PathParam("no") String no, Why why) {
        desk.refuse(no, IfMatch.versionIfSaid(headers), why.reason());
        return find(no);
    }
}
