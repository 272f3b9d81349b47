package weijie.api.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.network.Coverage;
import weijie.network.CoverageDesk;
import weijie.network.GoalEntry;
import weijie.network.GoalRow;

/** The network against its goals. */
@Path("/coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    @Inject
    CoverageDesk desk;

    @Context
    HttpHeaders headers;

    /** Goals, provinces and cities on a day. */
    public record CoverageView(
            LocalDate day,
            long reachedProvinces,
            long coveredCities,
            boolean techniciansCount,
            int withoutTechnicians,
            List<GoalRow> goals,
            List<Coverage.Province> provinces,
            List<Coverage.City> cities) {}

    @GET
    public CoverageView coverage(@QueryParam("day") String day) {
        Coverage coverage = desk.coverage(Params.date("day", day));
        return new CoverageView(
                coverage.day(),
                coverage.reachedProvinces(),
                coverage.coveredCities(),
                coverage.techniciansCount(),
                coverage.withoutTechnicians(),
                desk.goals(coverage.day()),
                coverage.provinces(),
                coverage.cities());
    }

    @GET
    @Path("/goals")
    public ItemsOf<GoalRow> goals(@BeanParam Paging paging) {
        return paging.of(desk.goals(null), GoalRow::id);
    }

    /** Every goal that ever held, the latest of each level first. */
    @GET
    @Path("/goals/history")
    public ItemsOf<GoalRow> history(@BeanParam Paging paging) {
        return paging.of(desk.history(), GoalRow::id);
    }

    /** Another goal from a day on, today if none is given; the reason is kept. */
    @PATCH
    @Path("/goals/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ItemsOf<GoalRow> aim(@PathParam("id") String id, GoalEntry entry) {
        desk.aim(Params.id(id), entry, IfMatch.version(headers));
        return goals(Paging.whole());
    }
}
