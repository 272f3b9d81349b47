package weijie.api.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.report.Grouping;
import weijie.report.ReportChoice;
import weijie.report.ReportDesk;
import weijie.report.ReportPapers;
import weijie.report.ReportTable;
import weijie.report.ReportWish;

/** Reports over months. One that needs sums that are not there yet answers 202 with the job that makes them; asked again it is there. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    ReportDesk desk;

    @Inject
    ReportPapers papers;

    @Context
    HttpHeaders headers;

    /** What is asked of a report. */
    public static class Asked {

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        @QueryParam("centre")
        String centre;

        @QueryParam("category")
        String category;

        @QueryParam("by")
        String by;

        ReportWish of(String report) {
            return new ReportWish(
                    report,
                    Params.month("from", from),
                    Params.month("to", to),
                    Params.text(centre),
                    Params.text(category),
                    Params.one(Grouping.class, "by", by));
        }
    }

    /** A column; {@code kind} is {@code TEXT, NUMBER, MONEY} or {@code DATE}. */
    public record Column(String title, String kind) {}

    /** A report: rows and their total in the order of the columns. */
    public record Report(String title, List<Column> columns, List<List<Object>> rows, List<Object> total) {

        static Report of(ReportTable table) {
            return new Report(
                    table.title(),
                    table.columns().stream()
                            .map(column ->
                                    new Column(column.title(), column.kind().name()))
                            .toList(),
                    table.rows(),
                    table.total());
        }
    }

    /** The job that makes the sums. */
    public record Adding(long jobId) {}

    /** The reports that the caller may ask for. */
    @GET
    public ItemsOf<ReportChoice> list(@BeanParam Paging paging) {
        return paging.of(desk.choices(Api.texts(headers)), ReportChoice::code);
    }

    @GET
    @Path("/{report}")
    public Response find(@PathParam("report") String report, @BeanParam Asked asked) {
        ReportWish wish = asked.of(report);
        Optional<Long> job = desk.prepare(wish);
        return job.isPresent()
                ? Api.accepted(job.get(), new Adding(job.get()))
                : Response.ok(Report.of(desk.table(wish, Api.texts(headers)))).build();
    }

    @GET
    @Path("/{report}.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("report") String report, @BeanParam Asked asked) {
        desk.prepare(asked.of(report));
        return made(papers.pdf(asked.of(report), Api.texts(headers)));
    }

    @GET
    @Path("/{report}.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response xlsx(@PathParam("report") String report, @BeanParam Asked asked) {
        desk.prepare(asked.of(report));
        return made(papers.xlsx(asked.of(report), Api.texts(headers)));
    }

    private static Response made(ReportPapers.Made made) {
        return FileAnswer.made(made.fileName(), made.content()::writeTo);
    }
}
