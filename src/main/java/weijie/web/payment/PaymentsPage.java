package weijie.web.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.payment.PaymentCriteria;
import weijie.payment.PaymentRow;
import weijie.payment.PaymentState;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The payments of statements, among them those that wait for the second person. */
@Named
@ViewScoped
public class PaymentsPage extends ListScreen<PaymentCriteria, PaymentRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    PaymentSheet sheet;

    public PaymentsPage() {
        super(PaymentSheet.PATH, PaymentRow::id, PaymentSheet.FIELDS);
        getRows().sum(PaymentRow::amount);
    }

    @Override
    protected Optional<ListSheet<PaymentCriteria, PaymentRow>> sheet() {
        return Optional.of(sheet);
    }

    public PaymentState[] getStates() {
        return PaymentState.values();
    }
}
