package weijie.api.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Map;
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.FaultCodeDesk;
import weijie.catalog.FaultCodeEntry;
import weijie.catalog.FaultCodeRow;
import weijie.shared.RepairLevel;

/** Fault codes; they are few, so the list comes whole unless a page is asked for. */
@Path("/fault-codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FaultCodesResource {

    @Inject
    FaultCodeDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<FaultCodeRow> list(@QueryParam("q") String words, @BeanParam Paging paging) {
        return paging.of(
                desk.list(new CatalogCriteria(words, null, null)),
                FaultCodeRow::code,
                Map.of(
                        "code",
                        Comparator.comparing(FaultCodeRow::code),
                        "name",
                        Comparator.comparing(FaultCodeRow::name)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(FaultCodeEntry entry) {
        desk.add(entry);
        FaultCodeRow row = desk.find(entry.code().strip());
        return Api.created("/fault-codes/" + Params.segment(row.code()), row);
    }

    @GET
    @Path("/{code}")
    public Response find(@PathParam("code") String code) {
        FaultCodeRow row = desk.find(code);
        return Api.ok(row, row.version());
    }

    /** What may be changed of a fault code; what is absent stays. */
    public record FaultCodeChange(String name, RepairLevel highestLevel, String faultGroup) {}

    @PATCH
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, FaultCodeChange change) {
        FaultCodeRow row = desk.find(code);
        desk.change(
                code,
                change.name() == null ? row.name() : change.name(),
                change.highestLevel() == null ? row.highestLevel() : change.highestLevel(),
                change.faultGroup() == null ? row.faultGroup() : change.faultGroup(),
                IfMatch.version(headers));
        return find(code);
    }
}
