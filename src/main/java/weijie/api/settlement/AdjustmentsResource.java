package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Map;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.settlement.AdjustmentDesk;
import weijie.settlement.AdjustmentRow;

/** Corrections of published statements: proposed by one person, approved by another, carried by the centre's next statement. */
@Path("/adjustments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdjustmentsResource {

    @Inject
    AdjustmentDesk desk;

    @GET
    public ItemsOf<AdjustmentRow> list(@BeanParam Paging paging) {
        return paging.of(desk.list(), AdjustmentRow::id, Map.of("amount", Comparator.comparing(AdjustmentRow::amount)));
    }

    @POST
    @Path("/{id}/approve")
    public AdjustmentRow approve(@PathParam("id") String id) {
        return desk.approve(Params.id(id));
    }

    @POST
    @Path("/{id}/withdraw")
    public AdjustmentRow withdraw(@PathParam("id") String id) {
        return desk.withdraw(Params.id(id));
    }
}
