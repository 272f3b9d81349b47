package weijie.api.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weijie.api.Api;
import weijie.api.FieldError;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.Problem;
import weijie.api.SentFile;
import weijie.api.ShownOnce;
import weijie.repair.ConditionDesk;
import weijie.repair.Entered;
import weijie.repair.HandedIn;
import weijie.repair.OrderCallback;
import weijie.repair.OrderDetail;
import weijie.repair.OrderVerb;
import weijie.repair.PaymentConditions;
import weijie.repair.ReadingDesk;
import weijie.repair.RepairDesk;
import weijie.repair.ReviewDesk;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.settlement.SettlementDesk;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Repair records and everything that may be done with them. */
@Path("/repair-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RepairOrdersResource {

    private static final int REJECTED = 422;

    @Inject
    RepairDesk desk;

    @Inject
    ReadingDesk reading;

    @Inject
    ReviewDesk review;

    @Inject
    ConditionDesk conditions;

    @Inject
    SettlementDesk settlement;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** The records under the filters; {@code total} is counted to 100,000, a search to 5,000, and behind a cursor it is left out. */
    @GET
    public ItemsOf<RepairOrderView> list(@BeanParam OrderFilters filters, @BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        return paging.of(
                reading.list(
                        filters.criteria(),
                        paging.slice(
                                "orderNo",
                                "serialNo",
                                "acceptedOn",
                                "completedOn",
                                "level",
                                "submittedOn",
                                "settlementStatus")),
                row -> RepairOrderView.of(row, texts));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(RepairOrderBody body) {
        Entered entered = desk.enter(body.draft());
        if (!entered.isStored()) {
            return rejected(entered.findings());
        }
        String path = "/repair-orders/" + URLEncoder.encode(entered.orderNo(), StandardCharsets.UTF_8);
        return Response.fromResponse(Api.created(path, view(entered.orderNo())))
                .tag(Api.tag(entered.version()))
                .build();
    }

    @GET
    @Path("/{orderNo}")
    public Response find(@PathParam("orderNo") String orderNo) {
        return answer(orderNo);
    }

    /** What became of its fee, month by month: the lines about it on statements that the caller sees. */
    @GET
    @Path("/{orderNo}/lines")
    public ItemsOf<OrderLineView> lines(@PathParam("orderNo") String orderNo, @BeanParam Paging paging) {
        reading.detail(orderNo);
        return paging.of(
                        settlement.linesOf(orderNo, Api.texts(headers)),
                        line -> line.statementNo()
                                + ' '
                                + line.explained().line().lineNo())
                .map(OrderLineView::of);
    }

    /** Takes a new version; what the body leaves out stays as it was, an empty text clears a field. */
    @PATCH
    @Path("/{orderNo}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(@PathParam("orderNo") String orderNo, RepairOrderBody body) {
        int version = IfMatch.version(headers);
        RecordDraft draft = body.over(desk.draft(orderNo));
        Entered entered = desk.correct(orderNo, version, draft);
        return entered.isStored() ? answer(orderNo) : rejected(entered.findings());
    }

    /** Hands in every draft under the filters, which stand in the query or in the body. */
    @POST
    @Path("/submit")
    public HandedIn submitAll(@BeanParam OrderFilters filters, OrderFilters.Body body) {
        return desk.submitAll(filters.with(body).criteria());
    }

    /** A word why; which of the names is used does not matter. */
    public record Said(String reason, String text, String note) {

        String word() {
            return reason != null ? reason : text != null ? text : note;
        }
    }

    @POST
    @Path("/{orderNo}/{verb}")
    public Response act(@PathParam("orderNo") String orderNo, @PathParam("verb") String verb, Said said) {
        Integer version = seen();
        String word = said.word();
        switch (verb.toLowerCase(Locale.ROOT)) {
            case "submit" -> desk.submit(orderNo, version);
            case "withdraw" -> desk.withdraw(orderNo, version);
            case "answer" -> desk.answer(orderNo, version, word);
            case "cancel" -> desk.cancel(orderNo, version, word);
            case "comment" -> desk.comment(orderNo, word);
            case "approve" -> review.approve(orderNo, version, word);
            case "question" -> review.question(orderNo, version, word);
            case "suspect" -> review.suspect(orderNo, version, word);
            case "clear" -> review.clear(orderNo, version, word);
            case "invalidate" -> review.invalidate(orderNo, version, word);
            case "confirm-fake" -> review.confirmFake(orderNo, version, word);
            case "uphold-appeal" -> review.upholdAppeal(orderNo, version, word);
            case "waive-repeat" -> review.waiveRepeat(orderNo, version, word);
            case "release" -> review.release(orderNo, version, word);
            case "refuse" -> review.refuse(orderNo, version, word);
            case "waive-sheet" -> conditions.waiveSheet(orderNo, version, word);
            case "waive-callback" -> conditions.waiveCallback(orderNo, version, word);
            case "approve-late" -> review.approveLate(orderNo, version, word);
            case "unmask" -> {
                return Response.ok(new Unmasked(reading.unmask(orderNo, word))).build();
            }
            default -> throw Refusal.notFound("RR-217", verb);
        }
        return answer(orderNo);
    }

    /** The customer in full. */
    public static final class Unmasked extends EnumMap<RecordField, String> implements ShownOnce {

        private static final long serialVersionUID = 1L;

        Unmasked(Map<RecordField, String> fields) {
            super(fields);
        }
    }

    /** A call to the customer: {@code outcome}, or {@code reached} and {@code confirmed}. */
    public record CallbackBody(String calledOn, String outcome, Boolean reached, Boolean confirmed, String note) {

        OrderCallback.Outcome came() {
            if (outcome != null) {
                return Params.one(OrderCallback.Outcome.class, "outcome", outcome);
            }
            if (Boolean.FALSE.equals(reached)) {
                return OrderCallback.Outcome.NOT_REACHED;
            }
            return confirmed == null
                    ? null
                    : confirmed ? OrderCallback.Outcome.CONFIRMED : OrderCallback.Outcome.DENIED;
        }
    }

    @POST
    @Path("/{orderNo}/callback")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response callback(@PathParam("orderNo") String orderNo, CallbackBody body) {
        conditions.callback(orderNo, seen(), Params.date("calledOn", body.calledOn()), body.came(), body.note());
        return answer(orderNo);
    }

    /** The signed service sheet, as a picture or PDF. */
    @POST
    @Path("/{orderNo}/service-sheet")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sheet(@PathParam("orderNo") String orderNo, @FormParam("file") EntityPart file) throws IOException {
        SentFile.lend(file, (name, content) -> conditions.attachSheet(orderNo, seen(), name, content));
        return answer(orderNo);
    }

    private Integer seen() {
        return IfMatch.versionIfSaid(headers);
    }

    private Response answer(String orderNo) {
        DetailView view = view(orderNo);
        return Api.ok(view, view.version());
    }

    /** A record with its findings, timeline, files and what the caller may do next. */
    public record DetailView(
            String orderNo,
            int version,
            String status,
            RepairOrderView order,
            Map<String, String> fields,
            List<PartLine> parts,
            PaymentConditions conditions,
            List<OrderVerb> verbs,
            List<EntryView> timeline,
            List<OrderDetail.FileRow> files) {}

    /** One entry of the timeline. */
    public record EntryView(
            LocalDateTime at,
            String userName,
            OrderVerb verb,
            String fromStatus,
            String toStatus,
            String note,
            List<OrderDetail.Difference> changes) {}

    private DetailView view(String orderNo) {
        OrderDetail detail = reading.detail(orderNo);
        return new DetailView(
                orderNo,
                detail.row().version(),
                detail.row().status(),
                RepairOrderView.of(detail.row(), Api.texts(headers)),
                RepairOrderBody.names(detail.fields()),
                detail.parts(),
                detail.conditions(),
                List.copyOf(detail.verbs()),
                detail.timeline().stream()
                        .map(entry -> new EntryView(
                                entry.at(),
                                entry.userName(),
                                entry.verb(),
                                entry.fromStatus(),
                                entry.toStatus(),
                                entry.note(),
                                entry.changes()))
                        .toList(),
                detail.files());
    }

    /** 422 with every finding that keeps the record out. */
    private Response rejected(List<Finding> findings) {
        Texts texts = Api.texts(headers);
        List<FieldError> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .map(finding -> new FieldError(
                        null,
                        null,
                        finding.field() == null ? null : RepairOrderBody.name(finding.field()),
                        finding.code(),
                        FindingText.of(finding, texts)))
                .toList();
        FieldError first = errors.get(0);
        return new Problem(
                        REJECTED,
                        first.code(),
                        first.message(),
                        uri.getRequestUri().getPath(),
                        errors)
                .response(texts);
    }
}
