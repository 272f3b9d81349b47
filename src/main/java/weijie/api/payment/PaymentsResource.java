package weijie.api.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.payment.PaymentCriteria;
import weijie.payment.PaymentRow;
import weijie.payment.PaymentState;
import weijie.payment.StatementPaymentDesk;

/** The payments of published statements; they are recorded and confirmed at the statement. */
@Path("/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    StatementPaymentDesk desk;

    @GET
    public ItemsOf<PaymentRow> list(
            @QueryParam("month") String month,
            @QueryParam("state") String state,
            @QueryParam("centre") String centre,
            @QueryParam("q") String words,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new PaymentCriteria(
                        Params.month("month", month),
                        Params.one(PaymentState.class, "state", state),
                        Params.text(centre),
                        Params.text(words)),
                paging.slice()));
    }
}
