package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import weijie.api.Api;
import weijie.api.BadInput;
import weijie.api.FileAnswer;
import weijie.api.Params;
import weijie.settlement.SeenStatement;
import weijie.settlement.close.ClosingAct;
import weijie.settlement.close.ClosingDesk;
import weijie.settlement.close.ClosingVerb;
import weijie.settlement.close.Cockpit;
import weijie.settlement.close.CockpitDesk;
import weijie.settlement.close.CockpitRow;
import weijie.settlement.close.MonthPackage;
import weijie.settlement.close.MonthStep;
import weijie.settlement.close.Obstacle;
import weijie.settlement.close.PackageDesk;
import weijie.settlement.close.ReplayDesk;
import weijie.settlement.close.ReplayState;
import weijie.settlement.close.StepCell;
import weijie.settlement.close.StepState;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Closing a month: how far every centre is and what keeps it. */
@Path("/settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {

    @Inject
    CockpitDesk desk;

    @Inject
    ClosingDesk closing;

    @Inject
    PackageDesk packages;

    @Inject
    ReplayDesk replays;

    @Context
    HttpHeaders headers;

    /** Why a step is not done. */
    public record Reason(Obstacle.Kind code, boolean blocking, long count, Money amount, String message) {}

    /** A step of a centre's month. */
    public record StepView(
            MonthStep step, StepState state, long done, long total, Money amount, List<Reason> reasons) {}

    /** A step of all centres together, and in how many it is so. */
    public record TotalView(
            MonthStep step,
            StepState state,
            long done,
            long total,
            Money amount,
            long centresDone,
            long centresBlocked) {}

    /** A centre's month. */
    public record CentreSteps(
            String centreCode,
            String centreName,
            boolean stuck,
            LocalDate due,
            Long daysLeft,
            Long workDaysLeft,
            List<StepView> steps) {}

    /** A month on its way to be closed. */
    public record CockpitView(
            String month,
            LocalDate opens,
            LocalDate closes,
            LocalDate due,
            long daysLeft,
            long workDaysLeft,
            long stuck,
            List<TotalView> totals,
            List<CentreSteps> centres) {}

    /** What the centres are ordered by. */
    public enum Order {
        CENTRE,
        DAYS_LEFT
    }

    @GET
    @Path("/{month}/cockpit")
    public CockpitView cockpit(
            @PathParam("month") String month, @QueryParam("stuck") String stuck, @QueryParam("order") String order) {
        Cockpit found = desk.of(MonthsResource.month(month));
        Texts texts = Api.texts(headers);
        boolean onlyStuck = Params.flag("stuck", stuck);
        boolean urgent = Params.one(Order.class, "order", order) == Order.DAYS_LEFT;
        List<CockpitRow> rows = urgent ? found.mostUrgentFirst() : found.rows();
        return new CockpitView(
                found.month(),
                found.opens(),
                found.closes(),
                found.due(),
                found.daysLeft(),
                found.workDaysLeft(),
                found.stuck(),
                found.totals().stream()
                        .map(cell -> new TotalView(
                                cell.step(),
                                cell.state(),
                                cell.done(),
                                cell.total(),
                                cell.amount(),
                                found.count(cell.step(), StepState.DONE),
                                found.count(cell.step(), StepState.BLOCKED)))
                        .toList(),
                rows.stream()
                        .filter(row -> !onlyStuck || row.isStuck())
                        .map(row -> centre(row, texts))
                        .toList());
    }

    /** Which statements a verb is for, each as it was seen. */
    public record ActBody(ClosingVerb verb, List<SeenStatement> statements) {}

    /** What became of one statement. */
    public record ResultView(
            String centreCode, String statementNo, boolean ended, boolean done, String code, String message) {}

    /** A verb on several statements. */
    public record ActView(
            String id,
            ClosingVerb verb,
            String askedBy,
            LocalDateTime askedAt,
            long jobId,
            boolean over,
            List<ResultView> results) {}

    /** Sends, reminds of or publishes several statements as a job; the same again is the same job while it works. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{month}/acts")
    public Response act(@PathParam("month") String month, ActBody body) {
        YearMonth of = MonthsResource.month(month);
        if (body.verb() == null) {
            throw new BadInput("verb", "API-007", "verb", "", "SEND, REMIND, PUBLISH");
        }
        List<SeenStatement> seen = body.statements() == null ? List.of() : body.statements();
        ClosingAct act =
                body.verb() == ClosingVerb.PUBLISH ? closing.publish(of, seen) : closing.begin(of, body.verb(), seen);
        return Api.accepted(act.jobId(), view(act));
    }

    /** What became of it so far. */
    @GET
    @Path("/{month}/acts/{id}")
    public ActView act(@PathParam("month") String month, @PathParam("id") String id) {
        return view(closing.find(MonthsResource.month(month), Params.id(id)));
    }

    private ActView view(ClosingAct act) {
        Texts texts = Api.texts(headers);
        return new ActView(
                String.valueOf(act.id()),
                act.verb(),
                act.askedBy(),
                act.askedAt(),
                act.jobId(),
                act.over(),
                act.results().stream()
                        .map(one -> new ResultView(
                                one.centreCode(),
                                one.statementNo(),
                                one.ended(),
                                one.isDone(),
                                one.refusalCode(),
                                one.why(texts)))
                        .toList());
    }

    /** The job that was begun. */
    public record Making(long jobId) {}

    /** Makes the package of a published month as a job; the same again is the same job while it works. */
    @POST
    @Path("/{month}/package")
    public Response makePackage(@PathParam("month") String month) {
        long job = packages.make(MonthsResource.month(month));
        return Api.accepted(job, new Making(job));
    }

    /** The last package that was made for the caller's house. */
    @GET
    @Path("/{month}/package")
    public MonthPackage latestPackage(@PathParam("month") String month) {
        return packages.latest(MonthsResource.month(month)).orElseThrow(() -> Refusal.notFound("CL-711", month));
    }

    /** Its file. */
    @GET
    @Path("/{month}/package.zip")
    @Produces("application/zip")
    public Response takePackage(@PathParam("month") String month) {
        java.nio.file.Path file = packages.taken(MonthsResource.month(month));
        return FileAnswer.of(file, latestPackage(month).fileName(), "application/zip");
    }

    /** How far a month's published statements were computed again from what was kept. */
    @GET
    @Path("/{month}/replay")
    public ReplayState replay(@PathParam("month") String month) {
        return replays.of(MonthsResource.month(month));
    }

    /** Computes published statements again as a job, as is done each night. */
    @POST
    @Path("/replay")
    public Response replay() {
        long job = replays.begin();
        return Api.accepted(job, new Making(job));
    }

    private static CentreSteps centre(CockpitRow row, Texts texts) {
        return new CentreSteps(
                row.centreCode(),
                row.centreName(),
                row.isStuck(),
                row.due(),
                row.daysLeft(),
                row.workDaysLeft(),
                row.cells().stream().map(cell -> step(cell, texts)).toList());
    }

    private static StepView step(StepCell cell, Texts texts) {
        return new StepView(
                cell.step(),
                cell.state(),
                cell.done(),
                cell.total(),
                cell.amount(),
                cell.obstacles().stream()
                        .map(one ->
                                new Reason(one.kind(), one.isBlocking(), one.count(), one.amount(), one.text(texts)))
                        .toList());
    }
}
