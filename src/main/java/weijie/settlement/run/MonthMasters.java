package weijie.settlement.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.WarrantyTable;
import weijie.shared.DateRange;
import weijie.shared.jpa.Columns;

/** The little master data that the month needs at hand: the outlets' provinces and the warranty terms. */
final class MonthMasters {

    private final Map<Long, String> provinces = new HashMap<>();
    private final WarrantyTable warranty;

    private MonthMasters(WarrantyTable warranty) {
        this.warranty = warranty;
    }

    static MonthMasters load(Connection connection) throws SQLException {
        List<WarrantyTable.Row> terms = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT category_code, months, valid_from, valid_to FROM warranty_term ORDER BY category_code, valid_from");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                terms.add(new WarrantyTable.Row(
                        row.getString(1), new DateRange(Columns.date(row, 3), Columns.date(row, 4)), row.getInt(2)));
            }
        }
        MonthMasters masters = new MonthMasters(new WarrantyTable(terms));
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT id, province_code FROM outlet")) {
            while (row.next()) {
                masters.provinces.put(row.getLong(1), row.getString(2));
            }
        }
        return masters;
    }

    String province(long outletId) {
        return provinces.getOrDefault(outletId, "");
    }

    int warrantyMonths(String category, LocalDate purchasedOn) {
        return warranty.months(category, purchasedOn);
    }
}
