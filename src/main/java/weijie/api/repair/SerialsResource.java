package weijie.api.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import weijie.api.Api;
import weijie.repair.ReadingDesk;
import weijie.repair.UnitHistory;
import weijie.settlement.SettlementDesk;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** The life of a unit: sale, warranty, repairs, payments and the repeat window; repairs of others by their date alone. */
@Path("/serials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SerialsResource {

    @Inject
    ReadingDesk desk;

    @Inject
    SettlementDesk settlement;

    @Context
    HttpHeaders headers;

    /** A unit's life as this API shows it; {@code payments} are the lines about its repairs on statements that the caller sees. */
    public record LifeView(
            String serialNo,
            String categoryCode,
            String categoryName,
            String model,
            LocalDate shippedOn,
            LocalDate soldOn,
            LocalDate purchasedOn,
            LocalDate warrantyEnd,
            Long daysSince,
            LocalDate repeatUntil,
            boolean sameFaultOnly,
            List<UnitHistory.Entry> repairs,
            List<OrderLineView> payments) {

        static LifeView of(UnitHistory unit, List<OrderLineView> payments) {
            return new LifeView(
                    unit.serialNo(),
                    unit.categoryCode(),
                    unit.categoryName(),
                    unit.model(),
                    unit.shippedOn(),
                    unit.soldOn(),
                    unit.purchasedOn(),
                    unit.warrantyEnd(),
                    unit.daysSince(),
                    unit.repeatUntil(),
                    unit.sameFaultOnly(),
                    unit.repairs(),
                    payments);
        }
    }

    @GET
    @Path("/{serialNo}")
    public LifeView find(@PathParam("serialNo") String serialNo) {
        UnitHistory history = desk.history(serialNo);
        Refusal.unless(
                !history.repairs().isEmpty() || history.categoryCode() != null,
                Refusal.Kind.NOT_FOUND,
                "RR-218",
                serialNo);
        Texts texts = Api.texts(headers);
        return LifeView.of(
                history,
                history.repairs().stream()
                        .filter(repair -> !repair.isElsewhere())
                        .flatMap(repair -> settlement.linesOf(repair.orderNo(), texts).stream())
                        .map(OrderLineView::of)
                        .toList());
    }
}
