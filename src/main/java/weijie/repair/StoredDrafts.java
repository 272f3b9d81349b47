package weijie.repair;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;

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
                    + " o.claimed_warranty, o.customer_name, o.customer_phone, o.customer_address, o.accepted_on,"
                    + " o.completed_on, o.service_mode, o.fault_code, o.fault_description, o.actions, o.repair_level,"
                    + " o.units, o.technician, o.remark, o.source_id,"
                    + " if(o.unrepaired, 'UNREPAIRABLE', o.repair_status) from repair_order o"
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

    /** One row of an answer. */
    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    private void ask(String sql, List<Long> ids, Row row) throws SQLException {
        String order = sql.startsWith("select order_id") ? ") order by order_id, line_no" : ")";
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
