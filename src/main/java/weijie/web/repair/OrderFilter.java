package weijie.web.repair;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import weijie.repair.OrderCriteria;
import weijie.repair.RepairStatus;
import weijie.repair.SettlementStatus;

/** What a person has set in the filter card of a list of records. */
public class OrderFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String q;
    private String month;
    private String centre;
    private String outlet;
    private String serial;
    private String code;
    private SettlementStatus status;
    private RepairStatus work;
    private LocalDate from;
    private LocalDate to;
    private Long importId;
    private String settledMonth;
    private OrderCriteria.View view;

    public OrderCriteria criteria() {
        return new OrderCriteria(
                month,
                centre,
                outlet,
                work == null ? Set.of() : Set.of(work),
                status == null ? Set.of() : Set.of(status),
                serial,
                q,
                code,
                from,
                to,
                importId,
                settledMonth,
                view);
    }

    /** Shows one state only, or all for nothing. */
    public void only(SettlementStatus state, OrderCriteria.View queue) {
        status = state;
        view = queue;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getOutlet() {
        return outlet;
    }

    public void setOutlet(String outlet) {
        this.outlet = outlet;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public SettlementStatus getStatus() {
        return status;
    }

    public void setStatus(SettlementStatus status) {
        this.status = status;
    }

    public RepairStatus getWork() {
        return work;
    }

    public void setWork(RepairStatus work) {
        this.work = work;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getImportId() {
        return importId;
    }

    public void setImportId(Long importId) {
        this.importId = importId;
    }

    public String getSettledMonth() {
        return settledMonth;
    }

    public void setSettledMonth(String settledMonth) {
        this.settledMonth = settledMonth;
    }

    public OrderCriteria.View getView() {
        return view;
    }

    public void setView(OrderCriteria.View view) {
        this.view = view;
    }
}
