package weijie.web.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.payment.PaymentCriteria;
import weijie.payment.PaymentRow;
import weijie.payment.PaymentState;
import weijie.payment.StatementPaymentDesk;
import weijie.shared.Listing;
import weijie.shared.Names;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The payments of statements as a spreadsheet. */
@ApplicationScoped
public class PaymentSheet extends ListSheet<PaymentCriteria, PaymentRow> {

    static final String PATH = "/payment/list";
    static final String[] FIELDS = {"q", "centre", "month", "state"};

    @Inject
    StatementPaymentDesk desk;

    @Inject
    Names names;

    public PaymentSheet() {
        super(PATH, "nav.payments", FIELDS);
    }

    @Override
    public PaymentCriteria criteria(ListFilter filter) {
        return new PaymentCriteria(
                filter.month("month"),
                filter.one(PaymentState.class, "state"),
                filter.text("centre"),
                filter.text("q"));
    }

    @Override
    public Listing<PaymentRow> find(PaymentCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<PaymentRow>> columns(Texts texts) {
        Map<String, Cell<PaymentRow>> columns = new LinkedHashMap<>();
        columns.put("no", text(texts, "payment.statement", PaymentRow::statementNo));
        columns.put("month", text(texts, "settlement.month", PaymentRow::month));
        columns.put("centre", text(texts, "settlement.centre", PaymentRow::centreName));
        columns.put("amount", money(texts, "settlement.amount", PaymentRow::amount));
        columns.put("reference", text(texts, "payment.reference", PaymentRow::bankReference));
        columns.put("paidOn", date(texts, "payment.paidOn", PaymentRow::paidOn));
        columns.put("by", text(texts, "payment.recordedBy", row -> names.of(row.recordedBy())));
        columns.put(
                "confirmedBy",
                text(
                        texts,
                        "payment.confirmedBy",
                        row -> row.confirmedBy() == null ? "" : names.of(row.confirmedBy())));
        columns.put("state", text(texts, "app.status", row -> row.state().in(texts)));
        return columns;
    }
}
