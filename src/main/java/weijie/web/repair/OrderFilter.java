package weijie.web.repair;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import weijie.repair.OrderCriteria;
import weijie.repair.SettlementStatus;
import weijie.repair.check.RepairStatus;

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

    /** The filter as the address of the list takes it, from the question mark on. */
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "q", q);
        add(query, "month", month);
        add(query, "centre", centre);
        add(query, "outlet", outlet);
        add(query, "serial", serial);
        add(query, "code", code);
        add(query, "status", status);
        add(query, "work", work);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "import", importId);
        add(query, "settledMonth", settledMonth);
        add(query, "view", view);
        return query.isEmpty() ? "?" : query.toString();
    }

    private static void add(StringBuilder query, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** Lets go of the batch or the settled month that a link of another page set. */
    public void fromAnywhere() {
        importId = null;
        settledMonth = null;
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
