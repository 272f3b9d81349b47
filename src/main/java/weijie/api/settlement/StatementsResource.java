package weijie.api.settlement;

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
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import weijie.api.Api;
import weijie.api.BadInput;
import weijie.api.FileAnswer;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.Why;
import weijie.payment.StatementPaymentDesk;
import weijie.settlement.AdjustmentDesk;
import weijie.settlement.AdjustmentRow;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeEntry;
import weijie.settlement.DisputeState;
import weijie.settlement.LineCriteria;
import weijie.settlement.PaperForm;
import weijie.settlement.ProofDesk;
import weijie.settlement.ReplayRow;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementDesk;
import weijie.settlement.StatementPapers;
import weijie.settlement.StatementState;
import weijie.settlement.StatementView;
import weijie.settlement.close.DifferenceDesk;
import weijie.settlement.close.ReminderDesk;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;

/** Statements: what headquarters owes a centre and its outlets for a month, and what both do until it is published. */
@Path("/statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {

    @Inject
    SettlementDesk desk;

    @Inject
    StatementDesk work;

    @Inject
    DisputeDesk disputes;

    @Inject
    AdjustmentDesk adjustments;

    @Inject
    StatementPapers papers;

    @Inject
    StatementPaymentDesk payments;

    @Inject
    ProofDesk proofs;

    @Inject
    DifferenceDesk differences;

    @Inject
    ReminderDesk reminders;

    @Context
    HttpHeaders headers;

    /**
     * What a dispute says: {@code orderNos} or, with claims, {@code lines}; one reason for all.
     *
     * @param claimReason why more is claimed than the rate card has, for every line that does not say so itself
     */
    public record DisputeBody(List<String> orderNos, List<DisputeEntry> lines, String reason, String claimReason) {}

    /** The answer to the dispute about an order. */
    public record ResolveBody(String orderNo, Decision decision, String answer, Money granted) {}

    /** How a dispute may be answered. */
    public enum Decision {
        ACCEPTED,
        PARTLY_ACCEPTED,
        /** The older word for {@link #PARTLY_ACCEPTED}. */
        PARTLY,
        REJECTED,
        NEXT_MONTH;

        DisputeState state() {
            return this == PARTLY ? DisputeState.PARTLY_ACCEPTED : DisputeState.valueOf(name());
        }
    }

    /** Names what the caller read; a verb on other lines than those is refused. */
    public record DigestBody(String digest) {}

    /** An order of the statement. */
    public record OrderBody(String orderNo) {}

    /** A correction of a published line. */
    public record AdjustBody(String orderNo, Money amount, String reason) {}

    @GET
    public ItemsOf<StatementHead> list(
            @QueryParam("month") String month,
            @QueryParam("centre") String centre,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        return paging.of(
                desk.statements(
                        new StatementCriteria(
                                Params.month("month", month),
                                Params.text(centre),
                                Params.one(StatementState.class, "state", state)),
                        paging.slice()),
                StatementHead::of);
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        StatementView view = desk.statement(no);
        return Api.ok(
                WholeStatement.of(
                        view, payments.of(no).payments(), reminders.dues(no).orElse(null)),
                view.head().version());
    }

    /** Lines in the order of the paper. */
    @GET
    @Path("/{no}/lines")
    public ItemsOf<StatementLineView> lines(
            @PathParam("no") String no,
            @QueryParam("kind") String kind,
            @QueryParam("q") String text,
            @BeanParam Paging paging) {
        return paging.of(
                desk.lines(
                        no,
                        new LineCriteria(null, Params.one(LineKind.class, "kind", kind), false, Params.text(text)),
                        paging.slice(),
                        Api.texts(headers)),
                StatementLineView::of);
    }

    @GET
    @Path("/{no}.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("no") String no) {
        return file(no, PaperForm.PDF);
    }

    @GET
    @Path("/{no}.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response xlsx(@PathParam("no") String no) {
        return file(no, PaperForm.XLSX);
    }

    /** Its lines, sums, amounts and entries in the ledger, as {@code java -jar weijie.jar verify FILE} checks them without the system. */
    @GET
    @Path("/{no}/proof.json")
    public Response proof(@PathParam("no") String no) {
        return FileAnswer.made(
                no + ".proof.json",
                out -> proofs.write(
                        no, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)));
    }

    private Response file(String no, PaperForm form) {
        StatementPapers.Made made = papers.take(no, form, Api.texts(headers));
        return FileAnswer.lent(made.fileName(), made::open);
    }

    /** Why it comes to another sum than an earlier version ({@code v1}), another run ({@code run-2}) or another month. */
    @GET
    @Path("/{no}/differences")
    public StatementChange differences(@PathParam("no") String no, @QueryParam("with") String with) {
        return StatementChange.of(differences.of(no, Params.text(with)), differences.choices(no), Api.texts(headers));
    }

    /** Computes the lines again from what the run kept and says whether they are the same to the byte. */
    @GET
    @Path("/{no}/replay")
    public ReplayRow replay(@PathParam("no") String no) {
        return desk.replay(no);
    }

    @POST
    @Path("/{no}/review")
    public Response review(@PathParam("no") String no) {
        work.review(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/send")
    public Response send(@PathParam("no") String no) {
        work.send(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dispute(@PathParam("no") String no, DisputeBody body) {
        List<DisputeEntry> entries = new ArrayList<>();
        if (body.lines() != null) {
            body.lines()
                    .forEach(line -> entries.add(
                            line.reason() == null
                                    ? new DisputeEntry(line.orderNo(), line.claimed(), body.claimReason())
                                    : line));
        }
        if (body.orderNos() != null) {
            body.orderNos().forEach(orderNo -> entries.add(new DisputeEntry(orderNo, null)));
        }
        disputes.raise(no, entries, body.reason(), version());
        return find(no);
    }

    @POST
    @Path("/{no}/withdraw-dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("no") String no, OrderBody body) {
        disputes.withdraw(no, body.orderNo(), version());
        return find(no);
    }

    @POST
    @Path("/{no}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("no") String no, ResolveBody body) {
        if (body.decision() == null) {
            throw new BadInput(
                    "decision", "API-007", "decision", "", "ACCEPTED, PARTLY_ACCEPTED, REJECTED, NEXT_MONTH");
        }
        disputes.resolve(no, body.orderNo(), body.decision().state(), body.answer(), body.granted(), version());
        return find(no);
    }

    @POST
    @Path("/{no}/confirm")
    public Response confirm(@PathParam("no") String no, @QueryParam("digest") String digest, DigestBody body) {
        work.confirm(no, version(), digest(digest, body));
        return find(no);
    }

    @POST
    @Path("/{no}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reopen(@PathParam("no") String no, Why why) {
        work.reopen(no, why.reason(), version());
        return find(no);
    }

    @POST
    @Path("/{no}/publish")
    public Response publish(@PathParam("no") String no, @QueryParam("digest") String digest, DigestBody body) {
        work.publish(no, version(), digest(digest, body));
        return find(no);
    }

    /** What the bank says of a payment; the amount is the statement's. */
    public record PaidBody(String bankReference, String paidOn) {}

    /** The accounts say that a published statement was paid; {@code confirm-payment} by a second person. */
    @POST
    @Path("/{no}/record-payment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordPayment(@PathParam("no") String no, PaidBody body) {
        payments.record(no, version(), body.bankReference(), Params.date("paidOn", body.paidOn()));
        return find(no);
    }

    /** Another person confirms what was recorded: the statement is paid, the books say so. */
    @POST
    @Path("/{no}/confirm-payment")
    public Response confirmPayment(@PathParam("no") String no) {
        payments.confirm(no, version());
        return find(no);
    }

    @POST
    @Path("/{no}/withdraw-payment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdrawPayment(@PathParam("no") String no, Why why) {
        payments.withdraw(no, version(), why.reason());
        return find(no);
    }

    /** Proposes a correction of a published line for the next month; {@code /adjustments/{id}/approve} by a second person. */
    @POST
    @Path("/{no}/adjust")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response adjust(@PathParam("no") String no, AdjustBody body) {
        AdjustmentRow row = adjustments.propose(no, body.orderNo(), body.amount(), body.reason());
        return Api.created("/adjustments/" + row.id(), row);
    }

    /** What the caller read, named in the body or behind the address; {@code null} when it does not say. */
    private static String digest(String inAddress, DigestBody body) {
        return Params.text(body.digest() == null ? inAddress : body.digest());
    }

    /** A verb has no body to overwrite, so the version is compared only when the caller tells one. */
    private Integer version() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : IfMatch.version(headers);
    }
}
