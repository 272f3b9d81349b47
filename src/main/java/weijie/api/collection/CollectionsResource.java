package weijie.api.collection;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.SentFile;
import weijie.api.Why;
import weijie.collection.CollectionCriteria;
import weijie.collection.CollectionDesk;
import weijie.collection.CollectionRow;
import weijie.collection.CollectionState;
import weijie.collection.CollectionView;
import weijie.collection.Instalment;
import weijie.collection.ReliefDesk;
import weijie.collection.ReliefKind;
import weijie.shared.Money;
import weijie.shared.media.StoredFile;

/** Debts of centres that are collected: agreed in instalments, paid in, or written off by two people. */
@Path("/collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CollectionsResource {

    @Inject
    CollectionDesk desk;

    @Inject
    ReliefDesk reliefs;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<CollectionRow> list(
            @QueryParam("state") String state,
            @QueryParam("waiting") String waiting,
            @QueryParam("centre") String centre,
            @QueryParam("q") String words,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new CollectionCriteria(
                        Params.one(CollectionState.class, "state", state),
                        Params.one(ReliefKind.class, "waiting", waiting),
                        Params.text(centre),
                        Params.text(words)),
                paging.slice()));
    }

    /** Whose debt is collected before time sees to it, and why. */
    public record Opened(String statementNo, String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(Opened body) {
        CollectionView made = desk.open(body.statementNo(), body.reason());
        return Api.created("/collections/" + made.row().no(), WholeCase.of(made));
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        WholeCase found = WholeCase.of(desk.find(no));
        return Api.ok(found, found.version());
    }

    /** What is due with which month. */
    public record Plan(List<WholeCase.Due> instalments) {}

    @POST
    @Path("/{no}/agree-instalments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response agree(@PathParam("no") String no, Plan typed) {
        List<WholeCase.Due> parts = typed.instalments() == null ? List.of() : typed.instalments();
        desk.agree(
                no,
                version(),
                parts.stream()
                        .map(part -> new Instalment(Params.month("instalments", part.month()), part.amount()))
                        .toList());
        return find(no);
    }

    /** What the bank says of a payment. */
    public record Paid(Money amount, String bankReference, String paidOn) {}

    @POST
    @Path("/{no}/record-payment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@PathParam("no") String no, Paid body) {
        reliefs.recordPayment(no, version(), body.amount(), body.bankReference(), Params.date("paidOn", body.paidOn()));
        return find(no);
    }

    @POST
    @Path("/{no}/confirm-payment")
    public Response confirm(@PathParam("no") String no) {
        reliefs.confirmPayment(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/propose-write-off")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("no") String no, Why why) {
        reliefs.proposeWriteOff(no, version(), why.reason());
        return find(no);
    }

    /** Lays a picture or PDF beside what is proposed. */
    @POST
    @Path("/{no}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@PathParam("no") String no, @FormParam("file") EntityPart file) throws IOException {
        SentFile.lend(file, (name, content) -> reliefs.attach(no, version(), name, content));
        return find(no);
    }

    /** A file beside the case, always offered for saving. */
    @GET
    @Path("/{no}/files/{id}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("no") String no, @PathParam("id") String id) {
        StoredFile file = desk.file(no, Params.id(id));
        return FileAnswer.of(file.path(), file.fileName(), file.mediaType());
    }

    @POST
    @Path("/{no}/write-off")
    public Response writeOff(@PathParam("no") String no) {
        reliefs.writeOff(no, version());
        return find(no);
    }

    /** Takes back what waits for another person. */
    @POST
    @Path("/{no}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("no") String no, Why why) {
        reliefs.withdraw(no, version(), why.reason());
        return find(no);
    }

    private Integer version() {
        return IfMatch.versionIfSaid(headers);
    }
}
