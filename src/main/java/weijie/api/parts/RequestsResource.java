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
import weijie.parts.GrantEntry;
import weijie.parts.PartRequestDesk;
import weijie.parts.RequestCriteria;
import weijie.parts.RequestEntry;
import weijie.parts.RequestRow;
import weijie.parts.RequestState;
import weijie.parts.RequestWaiting;

/** Requests for parts: made by an outlet or a centre, granted by the centre and by headquarters. */
@Path("/parts/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {

    @Inject
    PartRequestDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<RequestRow> list(
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("state") String state,
            @QueryParam("part") String part,
            @QueryParam("waiting") String waiting,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new RequestCriteria(
                        Params.text(centre),
                        Params.text(outlet),
                        Params.one(RequestState.class, "state", state),
                        Params.text(part),
                        Params.one(RequestWaiting.class, "waiting", waiting)),
                paging.slice()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(RequestEntry entry) {
        RequestRow row = desk.find(desk.make(entry));
        return Api.created("/parts/requests/" + row.no(), row);
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        RequestRow row = desk.find(no);
        return Api.ok(row, row.version());
    }

    @POST
    @Path("/{no}/submit")
    public Response submit(@PathParam("no") String no) {
        desk.submit(no, IfMatch.versionIfSaid(headers));
        return find(no);
    }

    @POST
    @Path("/{no}/centre-approve")
    public Response centreApprove(@PathParam("no") String no, GrantEntry grant) {
        desk.centreApprove(no, IfMatch.versionIfSaid(headers), grant);
        return find(no);
    }

    @POST
    @Path("/{no}/approve")
    public Response approve(@PathParam("no") String no, GrantEntry grant) {
        desk.approve(no, IfMatch.versionIfSaid(headers), grant);
        return find(no);
    }

    @POST
    @Path("/{no}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@PathParam("no") String no, Why why) {
        desk.refuse(no, IfMatch.versionIfSaid(headers), why.reason());
        return find(no);
    }

    @POST
    @Path("/{no}/cancel")
    public Response cancel(@PathParam("no") String no) {
        desk.cancel(no, IfMatch.versionIfSaid(headers));
        return find(no);
    }

    @POST
    @Path("/{no}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("no") String no, Why why) {
        desk.close(no, IfMatch.versionIfSaid(headers), why.reason());
        return find(no);
    }
}
