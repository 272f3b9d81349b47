package weijie.api.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.Params;
import weijie.report.AccrualDesk;
import weijie.report.AccrualView;
import weijie.report.ReportPapers;

/** What months have earned and not settled, as it was estimated, and how well (预提). */
@Path("/accruals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccrualsResource {

    @Inject
    AccrualDesk desk;

    @Inject
    ReportPapers papers;

    @Context
    HttpHeaders headers;

    /** A month's estimate; {@code version} 0 while none was made. */
    public record Accrual(
            String month,
            int version,
            LocalDate madeOn,
            String madeBy,
            List<Integer> versions,
            ReportsResource.Report report) {}

    /** The job that estimates. */
    public record Estimating(long jobId) {}

    @GET
    public Accrual find(@QueryParam("month") String month, @QueryParam("version") String version) {
        AccrualView view = desk.of(Params.month("month", month), number(version), Api.texts(headers));
        return new Accrual(
                view.month().toString(),
                view.version(),
                view.madeOn(),
                view.madeBy(),
                view.versions(),
                ReportsResource.Report.of(view.table()));
    }

    @POST
    public Response make(@QueryParam("month") String month) {
        long job = desk.make(Params.month("month", month));
        return Api.accepted(job, new Estimating(job));
    }

    /** The estimates of the months before beside what came. */
    @GET
    @Path("/accuracy")
    public ReportsResource.Report accuracy(
            @QueryParam("until") String until, @QueryParam("perCentre") String perCentre) {
        return ReportsResource.Report.of(
                desk.accuracy(Params.month("until", until), Params.flag("perCentre", perCentre), Api.texts(headers)));
    }

    @GET
    @Path("/accrual.pdf")
    @Produces("application/pdf")
    public Response pdf(@QueryParam("month") String month, @QueryParam("version") String version) {
        return made(papers.accrualPdf(Params.month("month", month), number(version), Api.texts(headers)));
    }

    @GET
    @Path("/accrual.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response xlsx(@QueryParam("month") String month, @QueryParam("version") String version) {
        return made(papers.accrualXlsx(Params.month("month", month), number(version), Api.texts(headers)));
    }

    private static Integer number(String version) {
        return Params.text(version) == null ? null : (Integer) Params.number(version);
    }

    private static Response made(ReportPapers.Made made) {
        return FileAnswer.made(made.fileName(), made.content()::writeTo);
    }
}
