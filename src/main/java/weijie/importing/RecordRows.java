package weijie.importing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.shared.DayText;

/** Turns rows of cells into drafts of repair records. */
final class RecordRows {

    private static final Set<RecordField> FREE_TEXT = EnumSet.of(
            RecordField.FAULT_DESCRIPTION,
            RecordField.ACTIONS,
            RecordField.REMARK,
            RecordField.CUSTOMER_NAME,
            RecordField.CUSTOMER_ADDRESS,
            RecordField.FAULT_NAME,
            RecordField.OUTLET_NAME,
            RecordField.TECHNICIAN);

    private static final Set<RecordField> DAYS =
            EnumSet.of(RecordField.PURCHASED_ON, RecordField.ACCEPTED_ON, RecordField.COMPLETED_ON);

    private static final Set<String> FREE_COLUMNS =
            FREE_TEXT.stream().map(RecordField::name).collect(Collectors.toUnmodifiableSet());

    private final Map<RecordField, Integer> places = new LinkedHashMap<>();
    private final int[][] parts = new int[3][];
    private final boolean hasParts;
    private final SerialCells serials;
    private final Headings headings;
    private final Integer year;
    private final List<Integer> lookalikes;
    private final StrayWords stray;

    /**
     * @param year the year of days that are written without one, as a person stated it, or {@code null}
     * @param stray looks for words of the warranty where nobody reads them
     * @param valuable which parts are known piece by piece
     */
    RecordRows(Headings headings, Integer year, StrayWords stray, Predicate<String> valuable) {
        this.headings = headings;
        this.year = year;
        this.stray = stray;
        this.serials = SerialCells.of(headings, valuable);
        this.lookalikes = Lookalikes.ofWarranty(headings);
        Set<String> fields = new java.util.HashSet<>();
        for (RecordField field : RecordField.values()) {
            fields.add(field.name());
        }
        headings.places().forEach((column, place) -> {
            if (fields.contains(column.key())) {
                places.put(RecordField.valueOf(column.key()), place);
            }
        });
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new int[] {
                headings.place("PART_" + (i + 1)),
                headings.place("QUANTITY_" + (i + 1)),
                headings.place("OLD_TAG_" + (i + 1)),
                headings.place("OLD_SERIAL_" + (i + 1)),
                headings.place("NEW_SERIAL_" + (i + 1))
            };
            any |= parts[i][0] >= 0;
        }
        hasParts = any;
    }

    /** Whether it is free text that nothing depends on. */
    static boolean isFree(Column column) {
        return FREE_COLUMNS.contains(column.key());
    }

    RecordDraft draft(StagedRow row) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        places.forEach((field, place) -> fields.put(field, text(row, field, place)));
        fields.put(RecordField.PARTS_USED, serials.into(fields.get(RecordField.PARTS_USED), row));
        if (hasParts) {
            fields.merge(
                    RecordField.PARTS_USED,
                    parts(row),
                    (one, other) -> one.isBlank() ? other : other.isBlank() ? one : one + ";" + other);
        }
        for (int place : lookalikes) {
            String word = RowForm.text(row, place, false);
            if (!word.isEmpty()) {
                fields.merge(
                        RecordField.WARRANTY_CLAIM, headings.headings().get(place) + "：" + word, RecordRows::together);
            }
        }
        stray.in(row, fields.getOrDefault(RecordField.WARRANTY_CLAIM, ""))
                .ifPresent(place -> fields.merge(
                        RecordField.WARRANTY_CLAIM,
                        stray.heading(place) + "：" + RowForm.text(row, place, false),
                        RecordRows::together));
        return new RecordDraft(row.rowNo(), fields);
    }

    private String text(StagedRow row, RecordField field, int place) {
        String text = RowForm.text(row, place, FREE_TEXT.contains(field));
        return year != null && DAYS.contains(field) ? DayText.inYear(text, year) : text;
    }

    /** Both, so that neither is believed alone. */
    private static String together(String known, String lookalike) {
        return known.isBlank() ? lookalike : known + "；" + lookalike;
    }

    /** The three groups of columns of the template as one text: {@code TV-PWR*1@T001;TV-FUS*2}. */
    private String parts(StagedRow row) {
        StringBuilder text = new StringBuilder();
        for (int[] part : parts) {
            String code = RowForm.text(row, part[0], false);
            if (!code.isEmpty()) {
                String quantity = RowForm.text(row, part[1], false);
                text.append(text.isEmpty() ? "" : ";")
                        .append(PartLine.write(
                                code,
                                quantity.isEmpty() ? "1" : quantity,
                                RowForm.text(row, part[2], false),
                                RowForm.text(row, part[3], false),
                                RowForm.text(row, part[4], false)));
            }
        }
        return text.toString();
    }

    String item(StagedRow row) {
        return RowForm.text(row, places.getOrDefault(RecordField.ORDER_NO, -1), false);
    }
}
