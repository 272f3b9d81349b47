package weijie.api.repair;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import weijie.api.Params;
import weijie.repair.OrderCriteria;
import weijie.repair.SettlementStatus;
import weijie.repair.check.RepairStatus;

/** What a list of repair records may be limited to: a {@code @BeanParam}. States may be several, with commas between. */
public class OrderFilters {

    @QueryParam("month")
    String month;

    @QueryParam("centre")
    String centre;

    @QueryParam("outlet")
    String outlet;

    @QueryParam("status")
    String status;

    @QueryParam("settlementStatus")
    String settlementStatus;

    @QueryParam("serial")
    String serial;

    @QueryParam("q")
    String q;

    @QueryParam("code")
    String code;

    @QueryParam("completedFrom")
    String completedFrom;

    @QueryParam("completedTo")
    String completedTo;

    @QueryParam("importId")
    String importId;

    @QueryParam("settledMonth")
    String settledMonth;

    @QueryParam("view")
    String view;

    /** The same filters in a body. */
    public record Body(
            String month,
            String centre,
            String outlet,
            String status,
            String settlementStatus,
            String serial,
            String q,
            String importId) {}

    OrderFilters with(Body body) {
        if (body != null) {
            month = body.month() == null ? month : body.month();
            centre = body.centre() == null ? centre : body.centre();
            outlet = body.outlet() == null ? outlet : body.outlet();
            status = body.status() == null ? status : body.status();
            settlementStatus = body.settlementStatus() == null ? settlementStatus : body.settlementStatus();
            serial = body.serial() == null ? serial : body.serial();
            q = body.q() == null ? q : body.q();
            importId = body.importId() == null ? importId : body.importId();
        }
        return this;
    }

    OrderCriteria criteria() {
        var completed = Params.month("month", month);
        var settled = Params.month("settledMonth", settledMonth);
        return new OrderCriteria(
                completed == null ? null : completed.toString(),
                Params.text(centre),
                Params.text(outlet),
                several(RepairStatus.class, "status", status),
                several(SettlementStatus.class, "settlementStatus", settlementStatus),
                Params.text(serial),
                Params.text(q),
                Params.text(code),
                Params.date("completedFrom", completedFrom),
                Params.date("completedTo", completedTo),
                Params.text(importId) == null ? null : Params.id(importId),
                settled == null ? null : settled.toString(),
                Params.one(OrderCriteria.View.class, "view", view));
    }

    private static <E extends Enum<E>> Set<E> several(Class<E> type, String name, String text) {
        Set<E> all = new LinkedHashSet<>();
        if (Params.text(text) != null) {
            Arrays.stream(text.split(","))
                    .filter(one -> !one.isBlank())
                    .forEach(one -> all.add(Params.one(type, name, one)));
        }
        return all;
    }
}
