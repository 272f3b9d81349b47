package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.FaultCodeDesk;
import weijie.catalog.FaultCodeRow;
import weijie.catalog.SparePartDesk;
import weijie.repair.OrderDetail;
import weijie.repair.OrderRow;
import weijie.repair.check.RecordField;
import weijie.reporting.ReportPrinter;
import weijie.reporting.ServiceRecordPaper;
import weijie.reporting.ServiceRecordPart;
import weijie.shared.Slice;
import weijie.web.Say;

/** A record as people read it: field by field on the screen, and on the sheet the customer signs. */
@ApplicationScoped
public class ServiceRecords {

    @Inject
    ReportPrinter printer;

    @Inject
    FaultCodeDesk faults;

    @Inject
    SparePartDesk parts;

    @Inject
    Say say;

    /** A field with its codes turned into words. */
    String shown(RecordField field, OrderDetail detail) {
        String text = detail.fields().get(field);
        return switch (field) {
            case PRODUCT_CATEGORY ->
                detail.row().categoryName() == null
                        ? text
                        : text + " " + detail.row().categoryName();
            case OUTLET_CODE -> text + " " + detail.row().outletName();
            default -> shown(field, text);
        };
    }

    /** A value of a field with its code turned into words. */
    String shown(RecordField field, String text) {
        return switch (field) {
            case REPAIR_LEVEL -> word("repair.level.", text);
            case WARRANTY_CLAIM -> word("repair.claim.", text);
            case STATUS -> word("status.", text);
            case FAULT_CODE -> fault(text);
            default -> text;
        };
    }

    /** The word for what a code means; a word that nobody knew stands as it was written. */
    private String word(String beginning, String text) {
        return say.texts().has(beginning + text) ? say.text(beginning + text) : text;
    }

    private String fault(String code) {
        return faults.list(new CatalogCriteria(code, null, null)).stream()
                .filter(row -> row.code().equals(code))
                .map(FaultCodeRow::name)
                .findFirst()
                .map(name -> code + " " + name)
                .orElse(code);
    }

    /** Prints the sheet; personal data stays masked. */
    void serviceRecord(OrderDetail detail, OutputStream out) {
        OrderRow row = detail.row();
        List<ServiceRecordPart> parts = detail.parts().stream()
                .map(line -> new ServiceRecordPart(
                        line.partCode(),
                        partName(line.partCode()),
                        line.quantity(),
                        line.oldPartTag(),
                        line.oldSerial(),
                        line.newSerial()))
                .toList();
        ServiceRecordPaper paper = new ServiceRecordPaper(
                row.orderNo(),
                null,
                row.outletCode(),
                row.outletName(),
                null,
                row.centreName(),
                row.customerName(),
                row.customerPhone(),
                detail.fields().get(RecordField.CUSTOMER_ADDRESS),
                row.categoryName(),
                row.brand(),
                row.model(),
                row.serialNo(),
                row.purchasedOn(),
                row.claimedWarranty() == null ? "" : say.text("repair.claim." + row.claimedWarranty()),
                detail.fields().get(RecordField.SERVICE_MODE),
                row.acceptedOn(),
                row.completedOn(),
                row.faultCode() == null ? "" : fault(row.faultCode()),
                detail.fields().get(RecordField.FAULT_DESCRIPTION),
                detail.fields().get(RecordField.ACTIONS),
                OrderTexts.level(row, say.texts()),
                detail.fields().get(RecordField.TECHNICIAN),
                parts);
        printer.serviceRecord(paper, say.texts().locale(), out);
    }

    private String partName(String code) {
        return parts.list(new CatalogCriteria(code, null, null), Slice.of(0, 20)).items().stream()
                .filter(part -> part.code().equals(code))
                .map(part -> part.name())
                .findFirst()
                .orElse("");
    }
}
