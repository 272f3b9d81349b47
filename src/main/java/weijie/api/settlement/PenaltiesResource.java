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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.SentFile;
import weijie.api.Why;
import weijie.repair.BulkDesk;
import weijie.repair.Chosen;
import weijie.repair.OrderVerb;
import weijie.settlement.penalty.LookBackRow;
import weijie.settlement.penalty.PenaltyCriteria;
import weijie.settlement.penalty.PenaltyDecision;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyEntry;
import weijie.settlement.penalty.PenaltyKind;
import weijie.settlement.penalty.PenaltyPapers;
import weijie.settlement.penalty.PenaltyRow;
import weijie.settlement.penalty.PenaltySpreadDesk;
import weijie.settlement.penalty.PenaltyState;
import weijie.settlement.penalty.PenaltyView;
import weijie.settlement.penalty.SimilarPenalty;
import weijie.shared.LeftOut;
import weijie.shared.Money;
import weijie.shared.Outcome;
import weijie.shared.media.StoredFile;

/** Penalties: proposed, proven, confirmed by two people, told, appealed against, decided, deducted with the centre's next statement. */
@Path("/penalties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PenaltiesResource {

    @Inject
    PenaltyDesk desk;

    @Inject
    PenaltySpreadDesk spreads;

    @Inject
    BulkDesk bulk;

    @Inject
    PenaltyPapers papers;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<PenaltyRow> list(
            @QueryParam("month") String month,
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("view") String view,
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("q") String words,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new PenaltyCriteria(
                        Params.month("month", month),
                        Params.one(PenaltyState.class, "state", state),
                        Params.one(PenaltyKind.class, "kind", kind),
                        Params.one(PenaltyView.class, "view", view),
                        Params.text(centre),
                        Params.text(outlet),
                        Params.text(words)),
                paging.slice()));
    }

    /** A penalty as it is proposed by hand; of order and label one is enough. */
    public record Proposed(String kind, String orderNo, String label, Money amount, String note) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(Proposed body) {
        PenaltyRow row = desk.propose(new PenaltyEntry(
                Params.one(PenaltyKind.class, "kind", body.kind()),
                body.orderNo(),
                body.label(),
                body.amount(),
                body.note()));
        return Api.created("/penalties/" + row.no(), row);
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        PenaltyRow row = desk.find(no);
        return Api.ok(row, row.version());
    }

    /** Others like it, the closest first. */
    @GET
    @Path("/{no}/similar")
    public ItemsOf<SimilarPenalty> similar(@PathParam("no") String no, @BeanParam Paging paging) {
        return paging.of(desk.similar(no), SimilarPenalty::no);
    }

    /** Settled records of the outlet that have something in common with the fabricated one. */
    @GET
    @Path("/{no}/look-back")
    public ItemsOf<LookBackRow> lookBack(@PathParam("no") String no, @BeanParam Paging paging) {
        return paging.of(desk.lookBack(no), LookBackRow::orderNo);
    }

    /** Which of them; all where none are named. */
    public record Suspected(List<String> orderNos, String reason) {}

    /** Which are suspected now, and which are not and why. */
    public record Suspects(List<String> done, List<LeftOut> left) {}

    /** Suspects them, in one act; each says so in its own history. */
    @POST
    @Path("/{no}/look-back/suspect")
    @Consumes(MediaType.APPLICATION_JSON)
    public Suspects suspect(@PathParam("no") String no, Suspected body) {
        Map<Long, String> numbers = desk.lookBack(no).stream()
                .filter(row -> body.orderNos() == null || body.orderNos().contains(row.orderNo()))
                .collect(Collectors.toMap(row -> Long.valueOf(row.id()), LookBackRow::orderNo));
        Outcome<Long> outcome = bulk.act(OrderVerb.SUSPECT, Chosen.these(List.copyOf(numbers.keySet())), body.reason());
        return new Suspects(outcome.done().stream().map(numbers::get).sorted().toList(), outcome.left());
    }

    /** The notice to centre and outlet. */
    @GET
    @Path("/{no}.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("no") String no) {
        PenaltyPapers.Notice notice = papers.notice(no, Api.texts(headers));
        return FileAnswer.made(notice.fileName(), notice.content()::writeTo);
    }

    /** Lays a picture or PDF beside it that proves it. */
    @POST
    @Path("/{no}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response prove(@PathParam("no") String no, @FormParam("file") EntityPart file) throws IOException {
        SentFile.lend(file, (name, content) -> desk.prove(no, version(), name, content));
        return find(no);
    }

    @POST
    @Path("/{no}/confirm")
    public Response confirm(@PathParam("no") String no) {
        desk.confirm(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/confirm-second")
    public Response confirmSecond(@PathParam("no") String no) {
        desk.confirmSecond(no, version());
        return find(no);
    }

    /** Tells centre and outlet; the answer says until when they may appeal. */
    @POST
    @Path("/{no}/notify")
    public Response tell(@PathParam("no") String no) {
        desk.tell(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/acknowledge")
    public Response acknowledge(@PathParam("no") String no) {
        desk.acknowledge(no, version());
        return find(no);
    }

    /** What somebody says. */
    public record Words(String text) {}

    @POST
    @Path("/{no}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response appeal(@PathParam("no") String no, Words said) {
        desk.appeal(no, version(), said.text());
        return find(no);
    }

    /** Lays a picture or PDF beside the appeal. */
    @POST
    @Path("/{no}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@PathParam("no") String no, @FormParam("file") EntityPart file) throws IOException {
        SentFile.lend(file, (name, content) -> desk.attach(no, version(), name, content));
        return find(no);
    }

    /** A file of its own or of its appeal, always offered for saving. */
    @GET
    @Path("/{no}/files/{id}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("no") String no, @PathParam("id") String id) {
        StoredFile file = desk.file(no, Params.id(id));
        return FileAnswer.of(file.path(), file.fileName(), file.mediaType());
    }

    /** How headquarters decides on an appeal; the amount is that of a reduced one. */
    public record Decided(String outcome, Money amount, String reason) {}

    @POST
    @Path("/{no}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("no") String no, Decided body) {
        desk.decide(
                no,
                version(),
                Params.one(PenaltyDecision.class, "outcome", body.outcome()),
                body.amount(),
                body.reason());
        return find(no);
    }

    @POST
    @Path("/{no}/finalize")
    public Response end(@PathParam("no") String no) {
        desk.end(no, version());
        return find(no);
    }

    /** Over how many months, and from which on. */
    public record Spread(Integer months, String firstMonth, String reason) {}

    @POST
    @Path("/{no}/spread")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response spread(@PathParam("no") String no, Spread body) {
        spreads.spread(no, version(), body.months(), Params.month("firstMonth", body.firstMonth()), body.reason());
        return find(no);
    }

    @POST
    @Path("/{no}/approve-spread")
    public Response agree(@PathParam("no") String no) {
        spreads.agree(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("no") String no, Why why) {
        desk.withdraw(no, version(), why.reason());
        return find(no);
    }

    private Integer version() {
        return IfMatch.versionIfSaid(headers);
    }
}
