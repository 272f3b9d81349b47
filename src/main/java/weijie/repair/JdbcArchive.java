package weijie.repair;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import weijie.repair.check.Archive;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.Visit;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.Columns;
import weijie.shared.jpa.Rows;

/** The archive in the database: many keys a question, each answered from one index. */
@ApplicationScoped
class JdbcArchive implements Archive {

    /** Of a thousand and more MariaDB makes a table to join with, which costs more than looking each key up. */
    private static final int KEYS_AT_ONCE = 500;

    private static final String VISIT = "select order_no, serial_no, outlet_id, accepted_on, completed_on,"
            + " case when level_word is null then repair_level end, fault_group,"
            + " customer_phone, customer_name from repair_order left join fault_code on code = fault_code where ";

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Override
    public Set<String> taken(Collection<String> orderNos) {
        Set<String> taken = new HashSet<>();
        ask(
                "select order_no from repair_order where order_no in (",
                ")",
                orderNos,
                List.of(),
                rows -> taken.add(rows.getString(1)));
        return taken;
    }

    @Override
    public List<RecordDraft> drafts(Collection<String> orderNos) {
        List<Long> ids = new ArrayList<>();
        ask(
                "select id from repair_order where repair_status <> 'CANCELLED' and order_no in (",
                ")",
                orderNos,
                List.of(),
                rows -> ids.add(rows.getLong(1)));
        if (ids.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            return new StoredDrafts(Rows.over(connection)).read(ids, 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Visit> visits(Collection<String> serialNos) {
        List<Visit> visits = new ArrayList<>();
        ask(
                VISIT + "repair_status <> 'CANCELLED' and serial_no in (",
                ")",
                serialNos,
                List.of(),
                rows -> visits.add(visit(rows)));
        return visits;
    }

    @Override
    public List<Visit> visitsOfPhones(Collection<String> phones, LocalDate from, LocalDate to) {
        List<Visit> visits = new ArrayList<>();
        ask(
                VISIT + "repair_status <> 'CANCELLED' and customer_phone in (",
                ") and accepted_on between ? and ?",
                phones,
                List.of(from, to),
                rows -> visits.add(visit(rows)));
        return visits;
    }

    @Override
    public Map<OutletDay, Integer> accepted(Collection<Long> outletIds, LocalDate from, LocalDate to) {
        Map<OutletDay, Integer> accepted = new HashMap<>();
        ask(
                "select outlet_id, accepted_on, count(*) from repair_order where outlet_id in (",
                ") and accepted_on between ? and ? group by outlet_id, accepted_on",
                outletIds,
                List.of(from, to),
                rows -> accepted.put(new OutletDay(rows.getLong(1), Columns.date(rows, 2)), rows.getInt(3)));
        return accepted;
    }

    @Override
    public Set<String> acceptedNumbers(OutletDay day) {
        Set<String> numbers = new HashSet<>();
        ask(
                "select order_no from repair_order where repair_status <> 'CANCELLED' and outlet_id in (",
                ") and accepted_on = ?",
                List.of(day.outletId()),
                List.of(day.day()),
                rows -> numbers.add(rows.getString(1)));
        return numbers;
    }

    @Override
    public Set<String> soldUnits(Collection<String> serialNos) {
        Set<String> known = new HashSet<>();
        ask(
                "select category_code, serial_no from product_unit where serial_no in (",
                ")",
                serialNos,
                List.of(),
                rows -> known.add(rows.getString(1) + '/' + rows.getString(2)));
        return known;
    }

    /** A unit as it left the factory and the shop. */
    record SoldUnit(String categoryCode, LocalDate shippedOn, LocalDate soldOn) {}

    Optional<SoldUnit> soldUnit(String serialNo) {
        List<SoldUnit> found = new ArrayList<>();
        ask(
                "select category_code, shipped_on, sold_on from product_unit where serial_no in (",
                ")",
                List.of(serialNo),
                List.of(),
                rows -> found.add(new SoldUnit(rows.getString(1), Columns.date(rows, 2), Columns.date(rows, 3))));
        return found.stream().findFirst();
    }

    private static Visit visit(ResultSet rows) throws SQLException {
        return new Visit(
                0,
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                Columns.date(rows, 4),
                Columns.date(rows, 5),
                rows.getString(6) == null ? null : RepairLevel.valueOf(rows.getString(6)),
                rows.getString(7),
                rows.getString(8),
                rows.getString(9));
    }

    /** One row of an answer. */
    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    private void ask(String before, String after, Collection<?> keys, List<?> more, Row row) {
        List<?> all = new ArrayList<>(keys);
        if (all.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            for (int first = 0; first < all.size(); first += KEYS_AT_ONCE) {
                List<?> some = all.subList(first, Math.min(all.size(), first + KEYS_AT_ONCE));
                String sql = before + String.join(",", Collections.nCopies(some.size(), "?")) + after;
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    int place = 1;
                    for (Object key : some) {
                        statement.setObject(place++, key);
                    }
                    for (Object value : more) {
                        statement.setObject(place++, value);
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            row.read(rows);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
