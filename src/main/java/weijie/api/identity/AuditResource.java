package weijie.api.identity;

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
import weijie.identity.AuditCriteria;
import weijie.identity.AuditDesk;
import weijie.identity.AuditRow;

/** The audit log, the latest entry first. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditDesk desk;

    @GET
    public ItemsOf<AuditRow> list(
            @QueryParam("user") String user,
            @QueryParam("kind") String kind,
            @QueryParam("about") String about,
            @QueryParam("verb") String verb,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Paging paging) {
        AuditCriteria criteria = new AuditCriteria(
                Params.text(user),
                Params.text(kind),
                Params.text(about),
                Params.text(verb),
                Params.date("from", from),
                Params.date("to", to));
        return paging.of(desk.list(criteria, paging.slice()));
    }
}
