package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.DecisionEntry;
import weijie.parts.IssueCriteria;
import weijie.parts.IssueEntry;
import weijie.parts.IssueOffer;
import weijie.parts.IssuePapers;
import weijie.parts.IssueRow;
import weijie.parts.IssueState;
import weijie.parts.IssueWaiting;
import weijie.parts.PaperSize;
import weijie.parts.PartIssueDesk;
import weijie.parts.PartReceiptDesk;
import weijie.parts.PartSourceRow;
import weijie.parts.ReceiptEntry;
import weijie.parts.SerialsEntry;
import weijie.shared.Typed;

/** Issues of parts: picked and shipped by headquarters or a centre, received by a centre or an outlet. */
@Path("/parts/issues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IssuesResource {

    @Inject
    PartIssueDesk desk;

    @Inject
    PartReceiptDesk receipts;

    @Inject
    IssuePapers papers;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<IssueRow> list(
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("state") String state,
            @QueryParam("request") String request,
            @QueryParam("waiting") String waiting,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new IssueCriteria(
                        Params.text(centre),
                        Params.text(outlet),
                        Params.one(IssueState.class, "state", state),
                        Params.text(request),
                        Params.one(IssueWaiting.class, "waiting", waiting)),
                paging.slice()));
    }

    /** What waits to be sent to a centre or an outlet. */
    @GET
    @Path("/proposal")
    public List<IssueOffer> proposal(@QueryParam("centre") String centre, @QueryParam("outlet") String outlet) {
        return desk.proposal(Params.text(centre), Params.text(outlet));
    }

    /** The issues by which the parts of a repair order came to its outlet. */
    @GET
    @Path("/sources")
    public List<PartSourceRow> sources(@QueryParam("orderNo") String orderNo) {
        return desk.sources(Typed.required("orderNo", orderNo, 40));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(IssueEntry entry) {
        IssueRow row = desk.find(desk.make(entry));
        return Api.created("/parts/issues/" + row.no(), row);
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        IssueRow row = desk.find(no);
        return Api.ok(row, row.version());
    }

    /** The picking list or the issue note; {@code size} is {@code A4} or {@code FORM}. */
    @GET
    @Path("/{no}/{paper: picking-list|issue-note}.pdf")
    @Produces(PaperAnswer.PDF)
    public Response pdf(
            @PathParam("no") String no,
            @PathParam("paper") String paper,
            @QueryParam("size") @DefaultValue("A4") String size) {
        return PaperAnswer.answer(papers.pdf(
                PaperAnswer.ofIssue(paper), no, Params.one(PaperSize.class, "size", size), Api.texts(headers)));
    }

    /** The rows of a paper. */
    @GET
    @Path("/{no}/{paper: picking-list|issue-note}.xlsx")
    @Produces(PaperAnswer.XLSX)
    public Response xlsx(@PathParam("no") String no, @PathParam("paper") String paper) {
        return PaperAnswer.answer(papers.xlsx(PaperAnswer.ofIssue(paper), no, Api.texts(headers)));
    }

    @POST
    @Path("/{no}/pick")
    public Response pick(@PathParam("no") String no) {
        desk.pick(no, IfMatch.versionIfSaid(headers));
        return find(no);
    }

    /** Which pieces are in the box. */
    @POST
    @Path("/{no}/serials")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response serials(@PathParam("no") String no, SerialsEntry named) {
        desk.name(no, IfMatch.versionIfSaid(headers), named);
        return find(no);
    }

    /** With whom it goes, and under which number. */
    public record Shipping(String carrier, String trackingNo) {}

    @POST
    @Path("/{no}/ship")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ship(@PathParam("no") String no, Shipping how) {
        desk.ship(
                no,
                IfMatch.versionIfSaid(headers),
                how == null ? null : how.carrier(),
                how == null ? null : how.trackingNo());
        return find(no);
    }

    @POST
    @Path("/{no}/cancel")
    public Response cancel(@PathParam("no") String no) {
        desk.cancel(no, IfMatch.versionIfSaid(headers));
        return find(no);
    }

    @POST
    @Path("/{no}/receive")
    public Response receive(@PathParam("no") String no, ReceiptEntry entry) {
        receipts.receive(no, IfMatch.versionIfSaid(headers), entry);
        return find(no);
    }

    @POST
    @Path("/{no}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("no") String no, DecisionEntry entry) {
        receipts.resolve(no, IfMatch.versionIfSaid(headers), entry);
        return find(no);
    }
}
