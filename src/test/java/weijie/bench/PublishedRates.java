package weijie.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.rule.RateTable;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** The published rate cards, read without a container. */
final class PublishedRates {

    private PublishedRates() {}

    static RateTable of(Connection connection) throws SQLException {
        List<RateTable.Row> rows = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("""
                        SELECT k.card_no, k.valid_from, k.valid_to, p.category_code, p.province_code, p.level, p.price
                        FROM rate_card k JOIN rate_price p ON p.card_id = k.id WHERE k.state = 'PUBLISHED'""")) {
            while (row.next()) {
                rows.add(new RateTable.Row(
                        row.getInt(1),
                        new DateRange(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                        row.getString(4).isEmpty() ? null : row.getString(4),
                        row.getString(5).isEmpty() ? null : row.getString(5),
                        RepairLevel.valueOf(row.getString(6)),
                        Money.ofYuan(row.getBigDecimal(7))));
            }
        }
        return new RateTable(rows);
    }
}
