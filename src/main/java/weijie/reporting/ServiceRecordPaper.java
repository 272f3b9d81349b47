package weijie.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on a service sheet. Names, telephone numbers and addresses arrive already masked as far as the caller's right
 * demands.
 *
 * @param orderNo the repair order's number, printed as a barcode
 * @param company the manufacturer, or {@code null} for the configured one
 * @param outletCode the repairing outlet
 * @param outletName its name
 * @param outletPhone its telephone, or {@code null}
 * @param centreName the service centre, or {@code null}
 * @param customerName masked
 * @param customerPhone masked
 * @param customerAddress masked, or {@code null}
 * @param category the kind of product
 * @param brand or {@code null}
 * @param model the product model
 * @param serialNo the serial number
 * @param purchasedOn proof of purchase, or {@code null}
 * @param warranty in or out of warranty, as people say it
 * @param serviceMode at the customer's or brought in, or {@code null}
 * @param acceptedOn intake
 * @param completedOn hand-over, or {@code null}
 * @param fault fault code and name
 * @param faultDescription the customer's words, or {@code null}
 * @param actions what was done, or {@code null}
 * @param level the level of repair as people say it
 * @param technician or {@code null}
 * @param parts what was replaced
 */
public record ServiceRecordPaper(
        String orderNo,
        String company,
        String outletCode,
        String outletName,
        String outletPhone,
        String centreName,
        String customerName,
        String customerPhone,
        String customerAddress,
        String category,
        String brand,
        String model,
        String serialNo,
        LocalDate purchasedOn,
        String warranty,
        String serviceMode,
        LocalDate acceptedOn,
        LocalDate completedOn,
        String fault,
        String faultDescription,
        String actions,
        String level,
        String technician,
        List<ServiceRecordPart> parts) {

    public ServiceRecordPaper {
        parts = List.copyOf(parts);
    }
}
