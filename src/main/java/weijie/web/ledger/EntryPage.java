package weijie.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import weijie.ledger.EntryRow;
import weijie.ledger.LedgerDesk;
import weijie.ledger.ReversalRow;
import weijie.shared.Caller;
import weijie.web.Say;

/** One entry of the books: its postings, its place in the chain, what it came from, and its reversal by two people. */
@Named
@ViewScoped
public class EntryPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    LedgerDesk desk;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private String no;
    private EntryRow row;
    private ReversalRow reversal;
    private boolean asking;
    private boolean approving;
    private String reason;

    public void load() {
        // Without a number there is none with that number.
        no = Objects.toString(no, "");
        row = desk.entry(number());
        reversal = desk.reversal(number()).orElse(null);
    }

    private long number() {
        return NUMBER.matcher(no).matches() ? Long.parseLong(no) : 0;
    }

    /** Opens the dialog that asks for a reversal. */
    public void ask() {
        asking = true;
        reason = null;
    }

    /** Opens the dialog of the second person. */
    public void askApproval() {
        approving = true;
    }

    public void close() {
        asking = false;
        approving = false;
    }

    /** What the dialogs repeat: which entry, what it comes to. */
    public String getSums() {
        String sums = say.text(
                "ledger.entry.sums",
                no,
                say.text("ledger.event." + row.event()),
                row.reference().no(),
                row.amount().grouped());
        String told = sums + ' ' + say.text("ledger.undoing." + row.event().undoing());
        return approving ? told + ' ' + say.text("ledger.entry.why", reversal.reason()) : told;
    }

    public void reverse() {
        desk.askReversal(number(), reason);
        done("ledger.entry.asked");
    }

    public void approve() {
        desk.approveReversal(number());
        done("ledger.entry.reversed");
    }

    private void done(String key) {
        say.info(key, no);
        close();
        load();
    }

    /** Whether the source is a paper of this kind. */
    public boolean isFrom(String kind) {
        return row.reference().kind().equals(kind);
    }

    /** The collection case that a payment or write-off stands in: its number without the count of the payment. */
    public String getCaseNo() {
        return row.reference().no().replaceFirst("-\\d+$", "");
    }

    /** Whether what of the source it is about has a page: {@code PENALTY} or {@code STATEMENT}; else nothing. */
    public String getAbout() {
        return switch (row.event()) {
            case PENALTY_POSTED -> "PENALTY";
            case DEBT_SET_OFF, DEBT_PAID_IN, DEBT_WRITTEN_OFF -> "STATEMENT";
            default -> "";
        };
    }

    public boolean isReversible() {
        return row.reversalOf() == null && reversal == null;
    }

    /** Whether the person at hand may agree to what another one asked for. */
    public boolean isApprovable() {
        return reversal != null && !reversal.isApproved() && !reversal.askedBy().equals(caller.userName());
    }

    public EntryRow getRow() {
        return row;
    }

    public ReversalRow getReversal() {
        return reversal;
    }

    public boolean isAsking() {
        return asking;
    }

    public boolean isApproving() {
        return approving;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
