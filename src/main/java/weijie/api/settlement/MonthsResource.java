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
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.settlement.CalculationStart;
import weijie.settlement.CentreMonthRow;
import weijie.settlement.MonthRow;
import weijie.settlement.PeriodState;
import weijie.settlement.RunRow;
import weijie.settlement.RunSums;
import weijie.settlement.SettlementDesk;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Natural months as they are settled: state, counts, blockers, calculation, and every line. */
@Path("/months")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MonthsResource {

    @Inject
    SettlementDesk desk;

    @Context
    HttpHeaders headers;

    /** What a month or centre still waits for before it can go on. */
    public record Blocker(String code, String centreCode, long count, String message) {}

    /** Orders by where they stand, and lines by kind of the last run. */
    public record Counts(
            long orders,
            long unsubmitted,
            long toReview,
            long held,
            long lines,
            long payable,
            long nonPayable,
            long heldLines,
            long excluded,
            long statements,
            long sent,
            long confirmed,
            long published) {}

    /**
     * A month.
     *
     * @param collectedAt when the orders of a very large month were counted, a moment ago; {@code null}: now
     */
    public record MonthView(
            String month,
            PeriodState state,
            LocalDate opens,
            LocalDate closes,
            long daysLeft,
            boolean formalAllowed,
            Long calculatingJobId,
            Counts counts,
            Money amount,
            RunSums previousRun,
            List<Blocker> blockers,
            List<RunRow> runs,
            List<CentreMonthRow> centres,
            LocalDateTime collectedAt) {}

    /** A month's name in the list. */
    public record MonthName(String month, String code, String name) {}

    @GET
    public ItemsOf<MonthName> list(@BeanParam Paging paging) {
        return paging.of(
                desk.months().stream()
                        .map(month -> new MonthName(month, month, month))
                        .toList(),
                MonthName::code);
    }

    @GET
    @Path("/{month}")
    public MonthView find(@PathParam("month") String month) {
        MonthRow row = desk.month(month(month));
        RunSums last = row.lastRun();
        return new MonthView(
                row.month(),
                row.state(),
                row.opens(),
                row.closes(),
                row.daysLeft(),
                row.formalAllowed(),
                row.calculatingJob(),
                new Counts(
                        row.collected(),
                        row.centres().stream()
                                .mapToLong(CentreMonthRow::unsubmitted)
                                .sum(),
                        row.centres().stream()
                                .mapToLong(CentreMonthRow::toReview)
                                .sum(),
                        row.centres().stream().mapToLong(CentreMonthRow::held).sum(),
                        last.lines(),
                        last.payable(),
                        last.nonPayable(),
                        last.held(),
                        last.excluded(),
                        row.centres().stream()
                                .filter(centre -> centre.state() != null)
                                .count(),
                        row.centres().stream()
                                .filter(centre ->
                                        centre.state() != null && centre.state().isVisibleToCentre())
                                .count(),
                        row.centres().stream()
                                .filter(centre -> centre.state() == weijie.settlement.StatementState.CENTRE_CONFIRMED
                                        || centre.state() != null
                                                && centre.state().isPublished())
                                .count(),
                        row.centres().stream()
                                .filter(centre ->
                                        centre.state() != null && centre.state().isPublished())
                                .count()),
                last.sum(),
                row.previousRun(),
                blockers(row),
                row.runs(),
                row.centres(),
                row.collectedAt());
    }

    /** Starts a calculation; {@code trial=true} at any time, the formal one from the window on. */
    @POST
    @Path("/{month}/calculate")
    public Response calculate(@PathParam("month") String month, @QueryParam("trial") String trial) {
        CalculationStart start = desk.calculate(month(month), Params.flag("trial", trial));
        return Api.accepted(start.jobId(), new Started(start.jobId(), start.runNo()));
    }

    /** The job that calculates, and the run's number within the month. */
    public record Started(long jobId, int runNo) {}

    /** Every line of the month as last calculated. */
    @GET
    @Path("/{month}/lines.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response linesCsv(@PathParam("month") String month) {
        YearMonth of = month(month);
        Texts texts = Api.texts(headers);
        String name = (desk.month(of).isTriedLast() ? "trial-" : "") + "lines-" + of + ".csv";
        return FileAnswer.made(name, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            desk.linesCsv(of, writer, texts);
            writer.flush();
        });
    }

    private List<Blocker> blockers(MonthRow row) {
        Texts texts = Api.texts(headers);
        List<Blocker> blockers = new ArrayList<>();
        for (CentreMonthRow centre : row.centres()) {
            if (centre.lastRun().noRate() > 0) {
                blockers.add(blocker("ST-410", centre, centre.lastRun().noRate(), texts));
            }
            if (centre.isWaiting()) {
                blockers.add(blocker("ST-411", centre, centre.toReview() + centre.unsubmitted(), texts));
            }
            if (centre.openDisputes() > 0) {
                blockers.add(blocker("ST-415", centre, centre.openDisputes(), texts));
            }
        }
        return blockers;
    }

    private static Blocker blocker(String code, CentreMonthRow centre, long count, Texts texts) {
        return new Blocker(
                code, centre.centreCode(), count, texts.get("settlement.blocker." + code, centre.centreName(), count));
    }

    /** A month in a path; what is none is simply not there. */
    static YearMonth month(String value) {
        try {
            return YearMonth.parse(value);
        } catch (java.time.DateTimeException e) {
            throw Refusal.notFound("ST-428", value);
        }
    }
}
