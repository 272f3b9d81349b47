package weijie.settlement.run;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import weijie.settlement.rule.WarrantyTable;
import weijie.shared.DateRange;
import weijie.shared.jpa.Rows;

/** The little master data that the month needs at hand: the outlets' provinces and the warranty terms. */
final class MonthMasters {

    private final Map<Long, String> provinces = new HashMap<>();
    private final WarrantyTable warranty;

    private MonthMasters(WarrantyTable warranty) {
        this.warranty = warranty;
    }

    static MonthMasters load(Connection connection) {
        Rows rows = Rows.over(connection);
        MonthMasters masters = new MonthMasters(new WarrantyTable(rows.list(
                "SELECT category_code, months, valid_from, valid_to FROM warranty_term ORDER BY category_code, valid_from",
                row -> new WarrantyTable.Row(
                        row.text("category_code"),
                        new DateRange(row.day("valid_from"), row.day("valid_to")),
                        row.count("months")))));
        rows.list("SELECT id, province_code FROM outlet", row -> Map.entry(row.number("id"), row.text("province_code")))
                .forEach(outlet -> masters.provinces.put(outlet.getKey(), outlet.getValue()));
        return masters;
    }

    String province(long outletId) {
        return provinces.getOrDefault(outletId, "");
    }

    int warrantyMonths(String category, LocalDate purchasedOn) {
        return warranty.months(category, purchasedOn);
    }
}
