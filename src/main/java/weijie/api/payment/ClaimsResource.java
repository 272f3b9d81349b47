package weijie.api.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.payment.ClaimCriteria;
import weijie.payment.ClaimDesk;
import weijie.payment.OutletAccount;
import weijie.payment.OutletClaimRow;
import weijie.shared.Money;

/** What outlets owe their centre and are owed by it; the centre may give up a claim, and never raise one. */
@Path("/ledger/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    @Inject
    ClaimDesk desk;

    @GET
    public ItemsOf<OutletClaimRow> list(
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("owing") String owing,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new ClaimCriteria(Params.text(centre), Params.text(outlet), Params.flag("owing", owing)),
                paging.slice()));
    }

    @GET
    @Path("/{outletCode}")
    public OutletAccount account(@PathParam("outletCode") String outletCode, @QueryParam("centre") String centre) {
        return desk.account(Params.text(centre), outletCode);
    }

    /** How much the centre gives up, and why. */
    public record Waived(Money amount, String reason) {}

    @POST
    @Path("/{outletCode}/waive")
    @Consumes(MediaType.APPLICATION_JSON)
    public OutletAccount waive(@PathParam("outletCode") String outletCode, Waived body) {
        desk.waive(outletCode, body.amount(), body.reason());
        return desk.account(null, outletCode);
    }
}
