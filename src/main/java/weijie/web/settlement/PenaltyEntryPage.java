package weijie.web.settlement;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyEntry;
import weijie.settlement.penalty.PenaltyKind;
import weijie.settlement.penalty.PenaltyRow;
import weijie.shared.Money;
import weijie.web.FilesForm;
import weijie.web.Onward;

/** Proposes a penalty by hand, with what proves it, and goes on to its page. */
@Named
@ViewScoped
public class PenaltyEntryPage extends FilesForm {

    private static final long serialVersionUID = 1L;

    @Inject
    PenaltyDesk desk;

    private boolean open;
    private PenaltyKind kind;
    private String orderNo;
    private String label;
    private Money amount;
    private String note;

    public PenaltyEntryPage() {
        super(PenaltyDesk.FILES_MOST);
    }

    public void ask() {
        close();
        kind = null;
        orderNo = null;
        label = null;
        amount = null;
        note = null;
        open = true;
    }

    @PreDestroy
    public void close() {
        open = false;
        chosen().clear();
    }

    public void propose() throws IOException {
        PenaltyRow made = desk.propose(new PenaltyEntry(kind, orderNo, label, amount, note));
        chosen().giveTo((name, content) -> desk.prove(made.no(), null, name, content));
        close();
        Onward.to("/settlement/penalty.xhtml", "no", made.no());
    }

    public boolean isOpen() {
        return open;
    }

    public PenaltyKind[] getKinds() {
        return PenaltyKind.values();
    }

    public PenaltyKind getKind() {
        return kind;
    }

    public void setKind(PenaltyKind kind) {
        this.kind = kind;
    }

    public String getOrderNo() {
        return orderNo;
    }

    public void setOrderNo(String orderNo) {
        this.orderNo = orderNo;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
