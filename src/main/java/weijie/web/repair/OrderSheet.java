package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderRow;
import weijie.repair.ReadingDesk;
import weijie.repair.SettlementStatus;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.RepairStatus;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** Lists of repair records: their filter, and the spreadsheet of exactly what is shown. */
@ApplicationScoped
public class OrderSheet extends ListSheet<OrderCriteria, PricedOrder> {

    static final String PATH = "/repair/list";
    static final String[] FIELDS = {
        "q",
        "month",
        "centre",
        "outlet",
        "serial",
        "code",
        "status",
        "work",
        "from",
        "to",
        "import",
        "settledMonth",
        "view"
    };

    @Inject
    ReadingDesk reading;

    @Inject
    Estimates estimates;

    public OrderSheet() {
        super(PATH, "repair.list.exportName", FIELDS);
    }

    @Override
    public OrderCriteria criteria(ListFilter filter) {
        RepairStatus work = filter.one(RepairStatus.class, "work");
        SettlementStatus status = filter.one(SettlementStatus.class, "status");
        return new OrderCriteria(
                month(filter, "month"),
                filter.text("centre"),
                filter.text("outlet"),
                work == null ? Set.of() : Set.of(work),
                status == null ? Set.of() : Set.of(status),
                filter.text("serial"),
                filter.text("q"),
                filter.text("code"),
                filter.day("from"),
                filter.day("to"),
                filter.id("import"),
                month(filter, "settledMonth"),
                filter.one(OrderCriteria.View.class, "view"));
    }

    private static String month(ListFilter filter, String field) {
        return filter.month(field) == null ? null : filter.text(field);
    }

    @Override
    public Listing<PricedOrder> find(OrderCriteria criteria, Slice slice) {
        return reading.list(criteria, slice).map(estimates::line);
    }

    @Override
    protected void each(OrderCriteria criteria, Slice order, Consumer<PricedOrder> reader) {
        reading.each(criteria, order, row -> reader.accept(estimates.line(row)));
    }

    @Override
    protected Map<String, Cell<PricedOrder>> columns(Texts texts) {
        Map<String, Cell<PricedOrder>> columns = new LinkedHashMap<>();
        columns.put("orderNo", text(texts, "repair.field.ORDER_NO", of(OrderRow::orderNo)));
        columns.put("centre", text(texts, "repair.list.centre", of(OrderRow::centreName)));
        columns.put("outlet", text(texts, "repair.list.outlet", of(row -> row.outletCode() + " " + row.outletName())));
        columns.put("category", text(texts, "repair.field.PRODUCT_CATEGORY", of(OrderRow::categoryName)));
        columns.put("model", text(texts, "repair.field.PRODUCT_MODEL", of(OrderRow::model)));
        columns.put("serialNo", text(texts, "repair.field.SERIAL_NO", of(OrderRow::serialNo)));
        columns.put("customer", text(texts, "repair.field.CUSTOMER_NAME", of(OrderRow::customerName)));
        columns.put("phone", text(texts, "repair.field.CUSTOMER_PHONE", of(OrderRow::customerPhone)));
        columns.put("acceptedOn", date(texts, "repair.field.ACCEPTED_ON", of(OrderRow::acceptedOn)));
        columns.put("completedOn", date(texts, "repair.field.COMPLETED_ON", of(OrderRow::completedOn)));
        columns.put("level", text(texts, "repair.field.REPAIR_LEVEL", of(row -> OrderTexts.level(row, texts))));
        columns.put("fee", money(texts, "repair.list.estimate", PricedOrder::fee));
        columns.put("findings", text(texts, "repair.list.reason", of(row -> sentences(row, texts))));
        columns.put("question", text(texts, "repair.list.question", of(OrderRow::question)));
        columns.put("settledMonth", text(texts, "repair.list.settledMonth", of(OrderRow::settledMonth)));
        columns.put("status", text(texts, "app.status", of(row -> texts.get("status." + row.status()))));
        return columns;
    }

    private static Function<PricedOrder, Object> of(Function<OrderRow, Object> value) {
        return priced -> value.apply(priced.order());
    }

    private static String sentences(OrderRow row, Texts texts) {
        List<String> all = new ArrayList<>();
        for (Finding finding : row.findings()) {
            all.add(FindingText.of(finding, texts) + " (" + finding.code() + ")");
        }
        return String.join("\n", all);
    }
}
