package weijie.repair.check;

import java.util.List;

/** A field without which a record means nothing was left empty; the category may be, where the model alone says it. */
final class RequiredField implements RecordCheck {

    static final List<RecordField> REQUIRED = List.of(
            RecordField.ORDER_NO,
            RecordField.OUTLET_CODE,
            RecordField.PRODUCT_CATEGORY,
            RecordField.PRODUCT_MODEL,
            RecordField.ACCEPTED_ON,
            RecordField.REPAIR_LEVEL);

    @Override
    public String code() {
        return "RR-114";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        for (RecordField field : REQUIRED) {
            boolean said = field == RecordField.PRODUCT_CATEGORY
                    && (record.category() != null || ModelUnplaced.is(record, facts));
            if (!said && !record.has(field)) {
                findings.add(field, record.text(field));
            }
        }
    }
}
