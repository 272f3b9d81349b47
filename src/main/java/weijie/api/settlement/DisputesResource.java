package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.UploadName;
import weijie.settlement.DisputeCriteria;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeFileRow;
import weijie.settlement.DisputeListRow;
import weijie.shared.Refusal;
import weijie.shared.media.StoredFile;

/** All disputes, and the files beside them; raised and answered they are at their statement. */
@Path("/disputes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DisputesResource {

    @Inject
    DisputeDesk desk;

    @GET
    public ItemsOf<DisputeListRow> list(
            @QueryParam("month") String month,
            @QueryParam("centre") String centre,
            @QueryParam("open") String open,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new DisputeCriteria(Params.month("month", month), Params.text(centre), Params.flag("open", open)),
                paging.slice()));
    }

    /** Lays a picture or PDF beside the open dispute of an order. */
    @POST
    @Path("/{no}/{orderNo}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            @PathParam("no") String no, @PathParam("orderNo") String orderNo, @FormParam("file") EntityPart file) {
        Refusal.unless(file != null, Refusal.Kind.INVALID, "IM-025");
        DisputeFileRow row = desk.attach(no, orderNo, UploadName.of(file), file.getContent());
        return Api.created("/disputes/" + no + "/files/" + row.id(), row);
    }

    /** A file beside a dispute of a statement, always offered for saving. */
    @GET
    @Path("/{no}/files/{id}")
    @Produces("*/*")
    public Response file(@PathParam("no") String no, @PathParam("id") String id) {
        StoredFile file = desk.file(no, Params.id(id));
        return FileAnswer.of(file.path(), file.fileName(), file.mediaType());
    }
}
