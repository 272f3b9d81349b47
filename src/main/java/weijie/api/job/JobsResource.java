package weijie.api.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.job.JobState;
import weijie.shared.Texts;

/** Long work that goes on in the background. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    JobDesk desk;

    @Context
    HttpHeaders headers;

    /** A job as this API shows it; {@code message} is how it stands, in the caller's language. */
    public record JobView(
            long id,
            String kind,
            String title,
            JobState state,
            long done,
            long total,
            String message,
            String result,
            String code,
            String startedBy,
            LocalDateTime createdAt,
            LocalDateTime beganAt,
            LocalDateTime endedAt) {

        static JobView of(JobRow row, Texts texts) {
            return new JobView(
                    row.id(),
                    row.kind(),
                    row.title(texts),
                    row.state(),
                    row.done(),
                    row.total(),
                    row.message(texts),
                    row.result(),
                    row.failureCode(),
                    row.startedBy(),
                    row.createdAt(),
                    row.beganAt(),
                    row.endedAt());
        }
    }

    /** The caller's latest jobs. */
    @GET
    public ItemsOf<JobView> mine(@BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        return paging.of(desk.mine().stream().map(row -> JobView.of(row, texts)).toList(), JobView::id);
    }

    @GET
    @Path("/{id}")
    public JobView find(@PathParam("id") String id) {
        return JobView.of(desk.find(Params.id(id)), Api.texts(headers));
    }

    /** Cancels it; the answer is the job as it stands now, which may still be stopping. */
    @DELETE
    @Path("/{id}")
    public Response cancel(@PathParam("id") String id) {
        desk.cancel(Params.id(id));
        return Response.accepted(find(id)).build();
    }
}
