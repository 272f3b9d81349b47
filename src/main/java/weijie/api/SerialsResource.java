package weijie.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import weijie.repair.ReadingDesk;
import weijie.repair.UnitHistory;
import weijie.shared.Refusal;

/** The life of a unit: sale, warranty, repairs and the repeat window; repairs of others by their date alone. */
@Path("/serials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SerialsResource {

    @Inject
    ReadingDesk desk;

    @GET
    @Path("/{serialNo}")
    public UnitHistory find(@PathParam("serialNo") String serialNo) {
        UnitHistory history = desk.history(serialNo);
        Refusal.unless(
                !history.repairs().isEmpty() || history.categoryCode() != null,
                Refusal.Kind.NOT_FOUND,
                "RR-218",
                serialNo);
        return history;
    }
}
