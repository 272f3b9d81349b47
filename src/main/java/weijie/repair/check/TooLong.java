package weijie.repair.check;

/** A text longer than its field holds is refused rather than cut. */
final class TooLong implements RecordCheck {

    @Override
    public String code() {
        return "RR-137";
    }

    @Override
    public Severity severity() {
        return Severity.REJECTED;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        for (RecordField field : RecordField.all()) {
            String text = record.text(field);
            if (text != null && text.length() > longest(field)) {
                findings.add(field, text.substring(0, 20), longest(field), text.length());
            }
        }
    }

    /** How many characters a field holds. */
    static int longest(RecordField field) {
        return switch (field) {
            case FAULT_CODE, SERVICE_MODE -> 20;
            case CUSTOMER_PHONE -> 30;
            case ORDER_NO, SERIAL_NO -> 40;
            case CUSTOMER_NAME, TECHNICIAN, SOURCE_ID -> 60;
            case BRAND, PRODUCT_MODEL -> 100;
            case CUSTOMER_ADDRESS, WARRANTY_CLAIM, REPAIR_LEVEL, STATUS -> 200;
            case REMARK -> 500;
            case FAULT_DESCRIPTION, ACTIONS -> 1000;
            default -> 4000;
        };
    }
}
