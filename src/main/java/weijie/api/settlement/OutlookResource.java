package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.settlement.outlook.OpenFeeRow;
import weijie.settlement.outlook.Outlook;
import weijie.settlement.outlook.OutlookCriteria;
import weijie.settlement.outlook.OutlookDesk;
import weijie.settlement.outlook.OutlookFigures;
import weijie.settlement.outlook.OutlookReason;
import weijie.settlement.outlook.OutlookRow;
import weijie.settlement.outlook.Remedy;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.Texts;

/** The early view: what a month comes to so far, and what brings in what is not earned yet. Without a month it is the present one. */
@Path("/outlook")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutlookResource {

    @Inject
    OutlookDesk desk;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** Orders and what they come to. */
    public record Share(int orders, Money amount) {}

    /**
     * Orders outside the base.
     *
     * @param open how many may still earn something
     * @param amount what those would earn
     */
    public record Outside(int orders, int open, Money amount) {}

    /** What is deducted, and what may be. */
    public record Deductions(Money penalties, int notifiedPenalties, Money notified, Money previousDebt) {}

    /** What a month comes to. */
    public record Figures(
            Share expected,
            Share held,
            Outside excluded,
            int notPaid,
            Money adjustments,
            Deductions deductions,
            Money toEarn,
            Money net) {

        static Figures of(OutlookFigures figures) {
            return new Figures(
                    new Share(figures.expectedOrders(), figures.expected()),
                    new Share(figures.heldOrders(), figures.held()),
                    new Outside(figures.excludedOrders(), figures.openOrders(), figures.excluded()),
                    figures.notPaidOrders(),
                    figures.adjustments(),
                    new Deductions(
                            figures.penalties(),
                            figures.notifiedPenalties(),
                            figures.notified(),
                            figures.previousDebt()),
                    figures.toEarn(),
                    figures.net());
        }
    }

    /** Why orders are not in the base; {@code act} says what brings them in. */
    public record Reason(
            LineKind kind,
            String clause,
            String reasonCode,
            String reason,
            Remedy remedy,
            String act,
            int orders,
            int open,
            Money amount) {}

    /** An outlet's part of a centre's month. */
    public record Part(String outletCode, String outletName, Figures figures) {}

    /** A month as it stands. */
    public record OutlookView(
            String month,
            String centreCode,
            String centreName,
            String outletCode,
            String outletName,
            LocalDateTime computedAt,
            Long jobId,
            boolean published,
            String statementNo,
            Figures figures,
            List<Reason> reasons,
            List<Part> parts) {}

    /** A centre's month as it was computed last. */
    public record CentreView(String centreCode, String centreName, LocalDateTime computedAt, Figures figures) {

        static CentreView of(OutlookRow row) {
            return new CentreView(row.centreCode(), row.centreName(), row.computedAt(), Figures.of(row.figures()));
        }
    }

    @GET
    public OutlookView find(
            @QueryParam("month") String month,
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet) {
        Texts texts = Api.texts(headers);
        Outlook found = desk.of(wish(month, centre, outlet));
        return new OutlookView(
                found.month(),
                found.centreCode(),
                found.centreName(),
                found.outletCode(),
                found.outletName(),
                found.computedAt(),
                found.jobId(),
                found.published(),
                found.statementNo(),
                Figures.of(found.figures()),
                found.reasons().stream().map(reason -> reason(reason, texts)).toList(),
                found.parts().stream()
                        .map(part -> new Part(part.outletCode(), part.outletName(), Figures.of(part.figures())))
                        .toList());
    }

    /** The centres of a month, for headquarters. */
    @GET
    @Path("/centres")
    public ItemsOf<CentreView> centres(@QueryParam("month") String month, @BeanParam Paging paging) {
        return paging.of(
                desk.centres(wish(month, null, null).month()).stream()
                        .map(CentreView::of)
                        .toList(),
                CentreView::centreCode);
    }

    /** The orders that may still earn something, what would earn most first. */
    @GET
    @Path("/open")
    public ItemsOf<OpenFeeRow> open(
            @QueryParam("month") String month,
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("reason") String reason,
            @BeanParam Paging paging) {
        Verdict code = Params.one(Verdict.class, "reason", reason);
        return paging.of(desk.open(
                wish(month, centre, outlet), code == null ? null : code.name(), paging.slice(), Api.texts(headers)));
    }

    /** A centre's lines as they would stand on its statement, in the order of the paper. */
    @GET
    @Path("/{centre}/lines")
    public ItemsOf<StatementLineView> lines(
            @PathParam("centre") String centre,
            @QueryParam("month") String month,
            @QueryParam("outlet") String outlet,
            @QueryParam("kind") String kind,
            @BeanParam Paging paging) {
        return paging.of(
                desk.lines(
                        wish(month, centre, outlet),
                        Params.one(LineKind.class, "kind", kind),
                        paging.slice(),
                        Api.texts(headers)),
                StatementLineView::of);
    }

    /** Computes it anew as a job; of all centres when headquarters names none. */
    @POST
    @Path("/refresh")
    public Response refresh(
            @QueryParam("month") String month,
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet) {
        long job = desk.refresh(wish(month, centre, outlet));
        return Api.accepted(job, new Refreshing(job));
    }

    /** The job that computes. */
    public record Refreshing(long jobId) {}

    private OutlookCriteria wish(String month, String centre, String outlet) {
        YearMonth asked = Params.month("month", month);
        return new OutlookCriteria(
                asked == null ? YearMonth.now(clock) : asked, Params.text(centre), Params.text(outlet));
    }

    private static Reason reason(OutlookReason reason, Texts texts) {
        return new Reason(
                reason.kind(),
                reason.clause(),
                reason.reasonCode(),
                reason.because(texts),
                reason.remedy(),
                reason.remedy() == null ? null : reason.remedy().text(texts),
                reason.orders(),
                reason.open(),
                reason.worth());
    }
}
