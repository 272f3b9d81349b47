package weijie.web.repair;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import weijie.repair.OrderRow;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Texts;

/** The columns of a list of records: one list for the screen's toggles and for the spreadsheet of exactly what is shown. */
final class OrderSheet {

    private final Texts texts;
    private final Estimates estimates;

    OrderSheet(Texts texts, Estimates estimates) {
        this.texts = texts;
        this.estimates = estimates;
    }

    /** Writes the records that are handed to it, with the columns that are not hidden. */
    void write(OutputStream out, Set<String> hidden, Consumer<Consumer<OrderRow>> records) {
        Map<SheetColumn, Function<OrderRow, Object>> shown = new LinkedHashMap<>();
        columns().forEach((key, column) -> {
            if (!hidden.contains(key)) {
                shown.put(column.column(), column.cell());
            }
        });
        try (SheetWriter sheet = SheetWriter.to(out)) {
            sheet.sheet(texts.get("repair.list.exportName"), new ArrayList<>(shown.keySet()));
            records.accept(order -> sheet.row(
                    shown.values().stream().map(cell -> cell.apply(order)).toList()));
        }
    }

    private record Cell(SheetColumn column, Function<OrderRow, Object> cell) {}

    private Map<String, Cell> columns() {
        Map<String, Cell> columns = new LinkedHashMap<>();
        columns.put("orderNo", text("repair.field.ORDER_NO", OrderRow::orderNo));
        columns.put("centre", text("repair.list.centre", OrderRow::centreName));
        columns.put("outlet", text("repair.list.outlet", row -> row.outletCode() + " " + row.outletName()));
        columns.put("category", text("repair.field.PRODUCT_CATEGORY", OrderRow::categoryName));
        columns.put("model", text("repair.field.PRODUCT_MODEL", OrderRow::model));
        columns.put("serialNo", text("repair.field.SERIAL_NO", OrderRow::serialNo));
        columns.put("customer", text("repair.field.CUSTOMER_NAME", OrderRow::customerName));
        columns.put("phone", text("repair.field.CUSTOMER_PHONE", OrderRow::customerPhone));
        columns.put(
                "acceptedOn", new Cell(SheetColumn.date(texts.get("repair.field.ACCEPTED_ON")), OrderRow::acceptedOn));
        columns.put(
                "completedOn",
                new Cell(SheetColumn.date(texts.get("repair.field.COMPLETED_ON")), OrderRow::completedOn));
        columns.put("level", text("repair.field.REPAIR_LEVEL", row -> OrderTexts.level(row, texts)));
        columns.put("fee", new Cell(SheetColumn.money(texts.get("repair.list.estimate")), estimates::of));
        columns.put("findings", text("repair.list.reason", this::sentences));
        columns.put("settledMonth", text("repair.list.settledMonth", OrderRow::settledMonth));
        columns.put("status", text("app.status", row -> texts.get("status." + row.status())));
        return columns;
    }

    private Cell text(String key, Function<OrderRow, Object> cell) {
        return new Cell(SheetColumn.text(texts.get(key)), cell);
    }

    private String sentences(OrderRow row) {
        List<String> all = new ArrayList<>();
        for (Finding finding : row.findings()) {
            all.add(FindingText.of(finding, texts) + " (" + finding.code() + ")");
        }
        return String.join("\n", all);
    }
}
