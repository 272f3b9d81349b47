package weijie.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.repair.check.Finding;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Reads stored records as they would be typed again, many at a time: what {@link RepairOrder#draft} is for one. */
record StoredDrafts(Rows rows) {

    /** Where each field of a record {@code o} of an outlet {@code t} stands; the parts stand in a table of their own. */
    private static final Map<RecordField, String> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(RecordField.ORDER_NO, "o.order_no"),
            Map.entry(RecordField.OUTLET_CODE, "t.code"),
            Map.entry(RecordField.PRODUCT_CATEGORY, "o.category_code"),
            Map.entry(RecordField.PRODUCT_MODEL, "o.model"),
            Map.entry(RecordField.BRAND, "o.brand"),
            Map.entry(RecordField.SERIAL_NO, "o.serial_no"),
            Map.entry(RecordField.PURCHASED_ON, "o.purchased_on"),
            Map.entry(RecordField.WARRANTY_CLAIM, "coalesce(o.warranty_word, o.claimed_warranty)"),
            Map.entry(RecordField.CUSTOMER_NAME, "o.customer_name"),
            Map.entry(RecordField.CUSTOMER_PHONE, "o.customer_phone"),
            Map.entry(RecordField.CUSTOMER_ADDRESS, "o.customer_address"),
            Map.entry(RecordField.ACCEPTED_ON, "o.accepted_on"),
            Map.entry(RecordField.COMPLETED_ON, "o.completed_on"),
            Map.entry(RecordField.SERVICE_MODE, "o.service_mode"),
            Map.entry(RecordField.FAULT_CODE, "o.fault_code"),
            Map.entry(RecordField.FAULT_DESCRIPTION, "o.fault_description"),
            Map.entry(RecordField.ACTIONS, "o.actions"),
            Map.entry(RecordField.REPAIR_LEVEL, "coalesce(o.level_word, o.repair_level)"),
            Map.entry(RecordField.UNITS, "o.units"),
            Map.entry(RecordField.TECHNICIAN, "o.technician"),
            Map.entry(RecordField.REMARK, "o.remark"),
            Map.entry(RecordField.SOURCE_ID, "o.source_id"),
            Map.entry(
                    RecordField.STATUS, "coalesce(o.status_word, if(o.unrepaired, 'UNREPAIRABLE', o.repair_status))")));

    private static final String RECORD = FIELDS.entrySet().stream()
            .map(field -> field.getValue() + " as " + field.getKey())
            .collect(Collectors.joining(
                    ", ",
                    "select o.id, ",
                    " from repair_order o join outlet t on t.id = o.outlet_id where o.id in (?*)"));

    /**
     * The records with these ids, in their order.
     *
     * @param firstRow the row number of the first, those of the others follow
     */
    List<RecordDraft> read(List<Long> ids, int firstRow) {
        Map<Long, Map<RecordField, String>> records = new HashMap<>();
        rows.listOf(ids, RECORD, row -> Map.entry(row.number("id"), fields(row)))
                .forEach(one -> records.put(one.getKey(), one.getValue()));
        byOrder(
                        ids,
                        "select order_id, part_code, quantity, old_part_tag, old_serial, new_serial from part_use where order_id in (?*)"
                                + " order by order_id, line_no",
                        row -> new PartLine(
                                row.text("part_code"),
                                row.count("quantity"),
                                row.text("old_part_tag"),
                                row.text("old_serial"),
                                row.text("new_serial")))
                .forEach((id, lines) -> records.get(id).put(RecordField.PARTS_USED, PartLine.write(lines)));
        List<RecordDraft> drafts = new ArrayList<>(ids.size());
        for (Long id : ids) {
            drafts.add(new RecordDraft(firstRow + drafts.size(), records.get(id)));
        }
        return drafts;
    }

    private static Map<RecordField, String> fields(Row row) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        FIELDS.keySet().forEach(field -> fields.put(field, row.text(field.name())));
        return fields;
    }

    /** What the checks said of these records. */
    Map<Long, List<Finding>> findings(List<Long> ids) {
        return byOrder(
                ids,
                "select order_id, code, severity, field, value, args, related_order_no, related_on from order_finding"
                        + " where order_id in (?*)",
                row -> new Finding(
                        row.text("code"),
                        row.choice(Severity.class, "severity"),
                        row.choice(RecordField.class, "field"),
                        row.text("value"),
                        OrderFinding.split(row.text("args")),
                        row.text("related_order_no"),
                        row.day("related_on")));
    }

    /** Those of the records that came with a word nobody knew. */
    Set<Long> unread(List<Long> ids) {
        return Set.copyOf(rows.listOf(
                ids,
                "select id from repair_order where coalesce(warranty_word, level_word, status_word) is not null and id in (?*)",
                row -> row.number("id")));
    }

    private <T> Map<Long, List<T>> byOrder(List<Long> ids, String sql, Function<Row, T> reader) {
        Map<Long, List<T>> found = new HashMap<>();
        rows.listOf(ids, sql, row -> Map.entry(row.number("order_id"), reader.apply(row)))
                .forEach(one -> found.computeIfAbsent(one.getKey(), none -> new ArrayList<>(2))
                        .add(one.getValue()));
        return found;
    }
}
