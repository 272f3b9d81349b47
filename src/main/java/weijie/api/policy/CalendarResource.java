package weijie.api.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.policy.CalendarDay;
import weijie.policy.CalendarRow;
import weijie.policy.PolicyDesk;

/** The State Council calendar: the days that differ from the plain week. */
@Path("/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    PolicyDesk desk;

    @GET
    @Path("/{year: \\d{4}}")
    public ItemsOf<CalendarRow> year(@PathParam("year") int year, @BeanParam Paging paging) {
        return paging.of(desk.calendarOf(year), CalendarRow::day);
    }

    /** How a day differs, and why. */
    public record Mark(CalendarDay.Kind kind, String name) {}

    @PUT
    @Path("/days/{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mark(@PathParam("day") String day, Mark mark) {
        desk.mark(Params.date("day", day), mark.kind(), mark.name());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/days/{day}")
    public Response unmark(@PathParam("day") String day) {
        desk.unmark(Params.date("day", day));
        return Response.noContent().build();
    }
}
