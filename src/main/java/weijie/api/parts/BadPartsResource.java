package weijie.api.parts;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.SentFile;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.LabelPapers;
import weijie.parts.PhotoRow;
import weijie.shared.media.StoredFile;

/** Bad parts: pieces with labels of their own, from the outlet's bench to their end at headquarters. */
@Path("/parts/bad-parts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BadPartsResource {

    @Inject
    BadPartDesk desk;

    @Inject
    LabelPapers papers;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<BadPartRow> list(@BeanParam BadPartFilter filter, @BeanParam Paging paging) {
        return paging.of(desk.list(filter.criteria(), paging.slice()));
    }

    /** The labels of all pieces that the list with the same filters shows, one a page. */
    @GET
    @Path("/labels.pdf")
    @Produces(PaperAnswer.PDF)
    public Response labels(@BeanParam BadPartFilter filter) {
        return PaperAnswer.answer(papers.all(filter.criteria(), Api.texts(headers)));
    }

    /** The label of a piece. */
    @GET
    @Path("/{label}/label.pdf")
    @Produces(PaperAnswer.PDF)
    public Response label(@PathParam("label") String label) {
        return PaperAnswer.answer(papers.chosen(List.of(label), Api.texts(headers)));
    }

    /** A piece that belongs to no order. */
    public record Found(String outletCode, String partCode, String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response found(Found piece) {
        BadPartRow row = desk.find(desk.found(piece.outletCode(), piece.partCode(), piece.reason()));
        return Api.created("/parts/bad-parts/" + row.label(), row);
    }

    @GET
    @Path("/{label}")
    public Response find(@PathParam("label") String label) {
        BadPartRow row = desk.find(label);
        return Api.ok(row, row.version());
    }

    /** Pieces that an act is done to. */
    public record Labels(List<String> labels) {}

    /** Hands many over at once; all of them or none. */
    @POST
    @Path("/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handOver(Labels handed) {
        desk.handOver(handed.labels());
        return Response.noContent().build();
    }

    @POST
    @Path("/{label}/hand-over")
    public Response handOver(@PathParam("label") String label) {
        desk.handOver(List.of(label));
        return find(label);
    }

    @GET
    @Path("/{label}/photos")
    public ItemsOf<PhotoRow> photos(@PathParam("label") String label, @BeanParam Paging paging) {
        return paging.of(desk.photos(label), PhotoRow::id);
    }

    @POST
    @Path("/{label}/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response photograph(@PathParam("label") String label, @FormParam("file") EntityPart file)
            throws IOException {
        SentFile.lend(file, (name, content) -> desk.photograph(label, name, content));
        return Response.status(Response.Status.CREATED)
                .entity(photos(label, Paging.whole()))
                .build();
    }

    /** The photo as it was handed in, always to be saved, never to be shown in place. */
    @GET
    @Path("/{label}/photos/{id}")
    @Produces(MediaType.WILDCARD)
    public Response photo(@PathParam("label") String label, @PathParam("id") String id) {
        StoredFile file = desk.photo(label, Params.id(id));
        return FileAnswer.of(file.path(), file.fileName(), file.mediaType());
    }

    /** What somebody says. */
    public record Words(String text) {}

    @POST
    @Path("/{label}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dispute(@PathParam("label") String label, Words said) {
        desk.dispute(label, said.text());
        return find(label);
    }

    @POST
    @Path("/{label}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("label") String label, Words said) {
        desk.answer(label, said.text());
        return find(label);
    }
}
