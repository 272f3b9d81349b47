package weijie.repair;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.repair.check.Finding;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.jpa.Columns;

/** Reads stored records as they would be typed again, many at a time: what {@link RepairOrder#draft} is for one. */
record StoredDrafts(Connection connection) {

    private static final List<RecordField> FIELDS = List.of(
            RecordField.ORDER_NO,
            RecordField.OUTLET_CODE,
            RecordField.PRODUCT_CATEGORY,
            RecordField.PRODUCT_MODEL,
            RecordField.BRAND,
            RecordField.SERIAL_NO,
            RecordField.PURCHASED_ON,
            RecordField.WARRANTY_CLAIM,
            RecordField.CUSTOMER_NAME,
            RecordField.CUSTOMER_PHONE,
            RecordField.CUSTOMER_ADDRESS,
            RecordField.ACCEPTED_ON,
            RecordField.COMPLETED_ON,
            RecordField.SERVICE_MODE,
            RecordField.FAULT_CODE,
            RecordField.FAULT_DESCRIPTION,
            RecordField.ACTIONS,
            RecordField.REPAIR_LEVEL,
            RecordField.UNITS,
            RecordField.TECHNICIAN,
            RecordField.REMARK,
            RecordField.SOURCE_ID,
            RecordField.STATUS);

    private static final String RECORD =
            "select o.id, o.order_no, t.code, o.category_code, o.model, o.brand, o.serial_no, o.purchased_on,"
                    + " coalesce(o.warranty_word, o.claimed_warranty), o.customer_name, o.customer_phone, o.customer_address, o.accepted_on,"
                    + " o.completed_on, o.service_mode, o.fault_code, o.fault_description, o.actions,"
                    + " coalesce(o.level_word, o.repair_level),"
                    + " o.units, o.technician, o.remark, o.source_id,"
                    + " coalesce(o.status_word, if(o.unrepaired, 'UNREPAIRABLE', o.repair_status)) from repair_order o"
                    + " join outlet t on t.id = o.outlet_id where o.id in (";

    /**
     * The records with these ids, in their order.
     *
     * @param firstRow the row number of the first, those of the others follow
     */
    List<RecordDraft> read(List<Long> ids, int firstRow) throws SQLException {
        Map<Long, Map<RecordField, String>> records = new HashMap<>();
        ask(RECORD, ids, rows -> {
            Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
            for (int i = 0; i < FIELDS.size(); i++) {
                fields.put(FIELDS.get(i), rows.getString(i + 2));
            }
            records.put(rows.getLong(1), fields);
        });
        Map<Long, List<PartLine>> parts = new HashMap<>();
        ask(
                "select order_id, part_code, quantity, old_part_tag from part_use where order_id in (",
                ids,
                rows -> parts.computeIfAbsent(rows.getLong(1), none -> new ArrayList<>(2))
                        .add(new PartLine(rows.getString(2), rows.getInt(3), rows.getString(4))));
        parts.forEach((id, lines) -> records.get(id).put(RecordField.PARTS_USED, PartLine.write(lines)));
        List<RecordDraft> drafts = new ArrayList<>(ids.size());
        for (Long id : ids) {
            drafts.add(new RecordDraft(firstRow + drafts.size(), records.get(id)));
        }
        return drafts;
    }

    /** What the checks said of these records. */
    Map<Long, List<Finding>> findings(List<Long> ids) throws SQLException {
        Map<Long, List<Finding>> findings = new HashMap<>();
        ask(
                "select order_id, code, severity, field, value, args, related_order_no, related_on from order_finding"
                        + " where order_id in (",
                ids,
                rows -> findings.computeIfAbsent(rows.getLong(1), none -> new ArrayList<>(2))
                        .add(new Finding(
                                rows.getString(2),
                                Severity.valueOf(rows.getString(3)),
                                rows.getString(4) == null ? null : RecordField.valueOf(rows.getString(4)),
                                rows.getString(5),
                                OrderFinding.split(rows.getString(6)),
                                rows.getString(7),
                                Columns.date(rows, 8))));
        return findings;
    }

    /** Those of the records that came with a word nobody knew. */
    Set<Long> unread(List<Long> ids) throws SQLException {
        Set<Long> unread = new HashSet<>();
        ask(
                "select id from repair_order where coalesce(warranty_word, level_word, status_word) is not null and id in (",
                ids,
                rows -> unread.add(rows.getLong(1)));
        return unread;
    }

    /** One row of an answer. */
    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    private void ask(String sql, List<Long> ids, Row row) throws SQLException {
        String order = sql.contains("from part_use") ? ") order by order_id, line_no" : ")";
        try (PreparedStatement query =
                connection.prepareStatement(sql + String.join(",", Collections.nCopies(ids.size(), "?")) + order)) {
            for (int i = 0; i < ids.size(); i++) {
                query.setLong(i + 1, ids.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }
}
