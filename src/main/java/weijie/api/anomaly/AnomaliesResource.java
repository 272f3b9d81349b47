package weijie.api.anomaly;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import weijie.anomaly.AnomalyCriteria;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.AnomalyRow;
import weijie.anomaly.AnomalyRunRow;
import weijie.anomaly.MarkedOrderRow;
import weijie.anomaly.OutletAnomalyRow;
import weijie.anomaly.peer.AnomalyKind;
import weijie.anomaly.peer.PeerGroup;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.shared.Money;
import weijie.shared.Texts;

/** What stands out in a month, outlet by outlet. Without a month it is the present one. */
@Path("/anomalies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnomaliesResource {

    @Inject
    AnomalyDesk desk;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** One thing that stands out, with all figures of its sentence; rates are of ten thousand. */
    public record FindingView(
            AnomalyKind kind,
            AnomalyKind.Theme theme,
            String sentence,
            int orders,
            int hits,
            int rate,
            PeerGroup peerGroup,
            int peers,
            int median,
            int upper,
            Money stake,
            int rules) {

        static FindingView of(AnomalyRow row, Texts texts) {
            return new FindingView(
                    row.found().kind(),
                    row.found().kind().theme(),
                    row.sentence(texts),
                    row.found().of(),
                    row.found().hits(),
                    row.found().rate(),
                    row.found().group(),
                    row.found().peers(),
                    row.found().median(),
                    row.found().upper(),
                    row.found().stake(),
                    row.rules());
        }
    }

    /** An outlet whose month stands out. */
    public record OutletView(
            String outletCode,
            String outletName,
            String centreCode,
            String centreName,
            String provinceCode,
            int independentFindings,
            Money stake,
            LocalDateTime foundAt,
            LocalDateTime toldAt,
            List<FindingView> findings) {

        static OutletView of(OutletAnomalyRow row, Texts texts) {
            return new OutletView(
                    row.outletCode(),
                    row.outletName(),
                    row.centreCode(),
                    row.centreName(),
                    row.provinceCode(),
                    row.themes(),
                    row.stake(),
                    row.foundAt(),
                    row.toldAt(),
                    row.found().stream().map(one -> FindingView.of(one, texts)).toList());
        }
    }

    /** An outlet with the orders behind what stands out. */
    public record OutletOrdersView(OutletView outlet, List<MarkedOrderRow> orders) {}

    /** What marks an order; of one's own, once it was told. */
    public record OrderView(String orderNo, List<FindingView> findings) {}

    /** The job that looks. */
    public record Looking(long jobId) {}

    @GET
    public ItemsOf<OutletView> list(
            @QueryParam("month") String month,
            @QueryParam("province") String province,
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("kind") String kind,
            @BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        return paging.of(
                desk
                        .list(new AnomalyCriteria(
                                asked(month),
                                Params.text(province),
                                Params.text(centre),
                                Params.text(outlet),
                                Params.one(AnomalyKind.class, "kind", kind)))
                        .stream()
                        .map(row -> OutletView.of(row, texts))
                        .toList(),
                OutletView::outletCode);
    }

    /** How the month was looked at last; 204 when it never was. */
    @GET
    @Path("/run")
    public AnomalyRunRow run(@QueryParam("month") String month) {
        return desk.run(asked(month)).orElse(null);
    }

    @GET
    @Path("/{outletCode}")
    public OutletOrdersView find(
            @PathParam("outletCode") String outletCode,
            @QueryParam("month") String month,
            @QueryParam("kind") String kind) {
        OutletView outlet = OutletView.of(desk.outlet(asked(month), outletCode), Api.texts(headers));
        return new OutletOrdersView(
                outlet, desk.orders(asked(month), outletCode, Params.one(AnomalyKind.class, "kind", kind)));
    }

    @GET
    @Path("/orders/{orderNo}")
    public OrderView ofOrder(@PathParam("orderNo") String orderNo) {
        Texts texts = Api.texts(headers);
        return new OrderView(
                orderNo,
                desk.ofOrder(orderNo).stream()
                        .map(one -> FindingView.of(one, texts))
                        .toList());
    }

    /** Has the month looked at anew as a job. */
    @POST
    @Path("/refresh")
    public Response refresh(@QueryParam("month") String month) {
        long job = desk.refresh(asked(month));
        return Api.accepted(job, new Looking(job));
    }

    /** Tells the outlet and its centre what stands out. */
    @POST
    @Path("/{outletCode}/tell")
    public OutletView tell(@PathParam("outletCode") String outletCode, @QueryParam("month") String month) {
        desk.tell(asked(month), outletCode);
        return OutletView.of(desk.outlet(asked(month), outletCode), Api.texts(headers));
    }

    private YearMonth asked(String month) {
        YearMonth read = Params.month("month", month);
        return read == null ? YearMonth.now(clock) : read;
    }
}
