package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.ForecastCriteria;
import weijie.parts.ForecastDesk;
import weijie.parts.ForecastNow;
import weijie.parts.ForecastRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;

/** What will be wanted of spare parts, and what to order for that. */
@Path("/parts/forecast")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    @Inject
    ForecastDesk desk;

    @Context
    HttpHeaders headers;

    /** The forecasts as last computed; of one part at one centre, both by their whole codes, as of this moment. */
    @GET
    public ItemsOf<ForecastView> list(
            @QueryParam("centre") String centre,
            @QueryParam("part") String part,
            @QueryParam("proposed") String proposed,
            @BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        ForecastCriteria criteria =
                new ForecastCriteria(Params.text(centre), Params.text(part), Params.flag("proposed", proposed));
        return paging.of(found(criteria, paging.slice("partCode")), row -> ForecastView.of(row, texts));
    }

    private Listing<ForecastRow> found(ForecastCriteria criteria, Slice slice) {
        return desk.now(criteria.centre(), criteria.part())
                .map(ForecastNow::row)
                .filter(row -> !criteria.proposed() || row.proposal() > 0)
                .map(row -> Listing.part(List.of(row), slice))
                .orElseGet(() -> desk.list(criteria, slice));
    }

    /** Computes all forecasts anew. */
    @POST
    @Path("/calculate")
    public Response calculate() {
        long job = desk.calculate();
        return Api.accepted(job, new Started(job));
    }

    /** The job that computes. */
    public record Started(long jobId) {}
}
