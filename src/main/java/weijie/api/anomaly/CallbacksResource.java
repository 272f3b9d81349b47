package weijie.api.anomaly;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import weijie.anomaly.CallOutcome;
import weijie.anomaly.CallbackCriteria;
import weijie.anomaly.CallbackDesk;
import weijie.anomaly.CallbackPick;
import weijie.anomaly.CallbackPrecision;
import weijie.anomaly.CallbackRow;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;

/** The orders that are to be called; what came of a call is written down at the order. */
@Path("/callbacks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallbacksResource {

    @Inject
    CallbackDesk desk;

    @Inject
    Clock clock;

    /** How many more orders of a month are to be drawn. */
    public record Draw(String month, Integer count) {}

    /** How many were drawn. */
    public record Drawn(String month, int drawn) {}

    /** Chosen by findings and at random. */
    public record Measured(String month, List<CallbackPrecision> measured) {}

    @GET
    public ItemsOf<CallbackRow> list(
            @QueryParam("month") String month,
            @QueryParam("drawn") String drawn,
            @QueryParam("outcome") String outcome,
            @QueryParam("outlet") String outlet,
            @BeanParam Paging paging) {
        return paging.of(
                desk.list(new CallbackCriteria(
                        asked(month),
                        Params.one(CallbackPick.class, "drawn", drawn),
                        Params.one(CallOutcome.class, "outcome", outcome),
                        Params.text(outlet))),
                CallbackRow::orderNo);
    }

    /** Of those that answered, how many were wrong. */
    @GET
    @Path("/precision")
    public Measured precision(@QueryParam("month") String month) {
        return new Measured(asked(month).toString(), desk.precision(asked(month)));
    }

    @POST
    @Path("/draw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Drawn draw(Draw body) {
        YearMonth month = asked(body.month());
        return new Drawn(month.toString(), desk.draw(month, body.count()));
    }

    private YearMonth asked(String month) {
        YearMonth read = Params.month("month", month);
        return read == null ? YearMonth.now(clock) : read;
    }
}
