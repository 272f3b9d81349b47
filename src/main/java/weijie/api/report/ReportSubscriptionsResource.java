package weijie.api.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.report.Grouping;
import weijie.report.ReportForm;
import weijie.report.Rhythm;
import weijie.report.Subscribing;
import weijie.report.SubscriptionDesk;
import weijie.report.SubscriptionRow;

/** Reports by the calendar: each is made with the rights that its reader has on the day, and kept as a file. */
@Path("/report-subscriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportSubscriptionsResource {

    @Inject
    SubscriptionDesk desk;

    @Context
    HttpHeaders headers;

    /** What is wanted; {@code months} up to the one before the day, {@code rhythm DAILY, WEEKLY, MONTHLY}, {@code form PDF, XLSX}. */
    public record Wanted(
            String report, String by, String centreCode, String categoryCode, int months, String rhythm, String form) {}

    /** The subscription that was made. */
    public record Made(long id) {}

    /** The caller's own. */
    @GET
    public ItemsOf<SubscriptionRow> list(@BeanParam Paging paging) {
        return paging.of(desk.mine(), row -> String.valueOf(row.id()));
    }

    @POST
    public Response subscribe(Wanted wanted) {
        long id = desk.subscribe(new Subscribing(
                wanted.report(),
                Params.one(Grouping.class, "by", wanted.by()),
                Params.text(wanted.centreCode()),
                Params.text(wanted.categoryCode()),
                wanted.months(),
                Params.one(Rhythm.class, "rhythm", wanted.rhythm()),
                Params.one(ReportForm.class, "form", wanted.form()),
                Api.texts(headers).locale()));
        return Api.created("/report-subscriptions", new Made(id));
    }

    @POST
    @Path("/{id}/end")
    public void end(@PathParam("id") String id) {
        desk.end(Params.id(id));
    }

    /** A file that was made. */
    @GET
    @Path("/copies/{id}")
    @Produces(MediaType.WILDCARD)
    public Response copy(@PathParam("id") String id) {
        SubscriptionDesk.Taken taken = desk.copy(Params.id(id));
        return FileAnswer.of(taken.file(), taken.fileName(), MediaType.APPLICATION_OCTET_STREAM);
    }
}
