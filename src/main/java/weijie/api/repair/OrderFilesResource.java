package weijie.api.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.IOException;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.SentFile;
import weijie.repair.Evidence;
import weijie.repair.EvidenceDesk;
import weijie.repair.OrderDetail;
import weijie.shared.media.StoredFile;

/** Photos and documents of a repair record. */
@Path("/repair-orders/{orderNo}/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderFilesResource {

    @Inject
    EvidenceDesk desk;

    @GET
    public ItemsOf<OrderDetail.FileRow> list(@PathParam("orderNo") String orderNo, @BeanParam Paging paging) {
        return paging.of(desk.list(orderNo), OrderDetail.FileRow::id);
    }

    /** Adds one; what it is, is told from its first bytes. Without a kind it is a photo. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            @PathParam("orderNo") String orderNo, @FormParam("file") EntityPart file, @QueryParam("kind") String kind)
            throws IOException {
        Evidence.Kind what = Params.one(Evidence.Kind.class, "kind", kind);
        SentFile.lend(
                file,
                (name, content) -> desk.attach(orderNo, what == null ? Evidence.Kind.PHOTO : what, name, content));
        return Response.status(Response.Status.CREATED)
                .entity(list(orderNo, Paging.whole()))
                .build();
    }

    /** The file as it was handed in, always to be saved, never to be shown in place. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("orderNo") String orderNo, @PathParam("id") String id) {
        StoredFile file = desk.file(orderNo, Params.id(id));
        return FileAnswer.of(file.path(), file.fileName(), file.mediaType());
    }

    @DELETE
    @Path("/{id}")
    public Response detach(@PathParam("orderNo") String orderNo, @PathParam("id") String id) {
        desk.detach(orderNo, Params.id(id));
        return Response.noContent().build();
    }
}
