package weijie.web.settlement;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import weijie.settlement.AdjustmentDesk;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeEntry;
import weijie.settlement.ExplainedLine;
import weijie.settlement.LineCriteria;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementDesk;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementVerb;
import weijie.settlement.StatementView;
import weijie.settlement.close.ReminderDesk;
import weijie.settlement.close.StatementDues;
import weijie.settlement.rule.LineKind;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Slice;
import weijie.web.FilesForm;
import weijie.web.RowsModel;
import weijie.web.Say;
import weijie.web.Show;

/** One statement: per outlet, per line with its reason, its disputes, and what the person in front may do with it. */
@Named
@ViewScoped
public class StatementPage extends FilesForm {

    private static final long serialVersionUID = 1L;

    /** The parts of the page beside each other, as an address calls them. */
    private static final List<String> PARTS = List.of("lines", "outlets", "disputes", "changes", "history");

    @Inject
    SettlementDesk desk;

    @Inject
    StatementDesk work;

    @Inject
    DisputeDesk disputes;

    @Inject
    AdjustmentDesk adjustments;

    @Inject
    ReminderDesk reminders;

    @Inject
    Say say;

    private final RowsModel<ExplainedLine> rows = new RowsModel<ExplainedLine>(
                    this::slice, line -> line.line().lineNo())
            .sum(line -> line.line().amount());
    private String no;
    private StatementView view;
    private StatementDues dues;
    private Long outletId;
    private LineKind kind;
    private boolean disputedOnly;
    private String text;
    private String reason;
    private Money claimed;
    private String claimReason;
    private String asked = "";
    private int tab;

    public StatementPage() {
        super(DisputeDesk.FILES_MOST);
    }

    /** Reads the statement; the page calls it before it is shown. */
    public void load() {
        // Without a number there is none with that number.
        no = Objects.toString(no, "");
        view = desk.statement(no);
        dues = reminders.dues(no).orElse(null);
    }

    private Listing<ExplainedLine> slice(Slice slice) {
        return desk.lines(no, new LineCriteria(outletId, kind, disputedOnly, text), slice, say.texts());
    }

    public void reset() {
        outletId = null;
        kind = null;
        disputedOnly = false;
        text = null;
        rows.search();
    }

    /** Shows the lines of one outlet. */
    public void only(long id) {
        tab = 0;
        outletId = id;
        rows.search();
    }

    public void review() {
        work.review(no, version());
        done("settlement.view.reviewed");
    }

    public void send() {
        work.send(no, version());
        done("settlement.view.sent");
    }

    public void confirm() {
        work.confirm(no, version(), view.head().digest());
        done("settlement.view.confirmed");
    }

    public void publish() {
        work.publish(no, version(), view.head().digest());
        done("settlement.view.published");
    }

    private void reopen() {
        work.reopen(no, reason, version());
        done("settlement.view.reopened");
    }

    /** Does what the open dialog asks about. */
    public void act() {
        switch (asked) {
            case "DISPUTE" -> dispute();
            case "ADJUST" -> adjust();
            default -> reopen();
        }
    }

    /** Objects to the ticked lines; the files go beside each of them. */
    private void dispute() {
        List<DisputeEntry> entries = rows.listed().stream()
                .map(line -> new DisputeEntry(line.line().orderNo(), claimed, claimReason))
                .toList();
        disputes.raise(no, entries, reason, version());
        entries.forEach(
                entry -> chosen().giveTo((name, content) -> disputes.attach(no, entry.orderNo(), name, content)));
        rows.search();
        done("settlement.view.disputed");
    }

    /** Proposes to correct the one ticked line of a published statement. */
    private void adjust() {
        adjustments.propose(no, rows.listed().get(0).line().orderNo(), claimed, reason);
        rows.clear();
        done("settlement.adjust.proposed");
    }

    public boolean isOneSelected() {
        return rows.getSelectedCount() == 1;
    }

    public void withdraw(String orderNo) {
        disputes.withdraw(no, orderNo, version());
        done("settlement.view.withdrawn");
    }

    /** Opens the dialog that asks for a reason: DISPUTE, REOPEN or ADJUST. */
    public void askReason(String verb) {
        asked = verb;
        reason = null;
        claimed = null;
        claimReason = null;
    }

    /** Closes whatever dialog is open. */
    @PreDestroy
    public void close() {
        asked = "";
        chosen().clear();
    }

    /** The key of the verb that the open dialog is about. */
    public String getVerbKey() {
        return switch (asked) {
            case "DISPUTE" -> "settlement.verb.dispute";
            case "ADJUST" -> "settlement.adjust.propose";
            default -> "settlement.verb.reopen";
        };
    }

    /** What the open dialog repeats. */
    public String getSums() {
        return switch (asked) {
            case "DISPUTE" ->
                say.text("settlement.view.disputing", rows.getSelectedCount(), Show.money(rows.getSelectedSum()));
            case "ADJUST" ->
                say.text(
                        "settlement.adjust.sums",
                        rows.listed().get(0).line().orderNo(),
                        Show.yuan(rows.listed().get(0).line().amount()));
            case "REOPEN" -> ask("settlement.view.askReopen");
            default -> "";
        };
    }

    private void done(String key) {
        close();
        load();
        say.info(key, view.head().number());
    }

    private Integer version() {
        return view.head().version();
    }

    public boolean may(String verb) {
        return view.verbs().contains(StatementVerb.valueOf(verb));
    }

    /** What the confirm dialogs repeat. */
    public String ask(String key) {
        StatementRow head = view.head();
        return say.text(
                key,
                head.centreName(),
                head.month(),
                view.parts().size(),
                head.sums().payableCount(),
                Show.money(head.total()),
                head.openDisputes());
    }

    public LineKind[] getKinds() {
        return new LineKind[] {
            LineKind.PAYABLE, LineKind.NON_PAYABLE, LineKind.HELD, LineKind.EXCLUDED, LineKind.ADJUSTMENT
        };
    }

    public RowsModel<ExplainedLine> getRows() {
        return rows;
    }

    /** By when it should be dealt with, {@code null} when it waits for nobody. */
    public StatementDues getDues() {
        return dues;
    }

    public StatementView getView() {
        return view;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String value) {
        no = value;
    }

    /** The part that the address asks for first, by its name. */
    public String getPart() {
        return PARTS.get(tab);
    }

    public void setPart(String part) {
        tab = part == null ? 0 : Math.max(0, PARTS.indexOf(part));
    }

    public int getTab() {
        return tab;
    }

    public void setTab(int tab) {
        this.tab = tab;
    }

    public Long getOutletId() {
        return outletId;
    }

    public void setOutletId(Long value) {
        outletId = value;
    }

    public LineKind getKind() {
        return kind;
    }

    public void setKind(LineKind value) {
        kind = value;
    }

    public boolean isDisputedOnly() {
        return disputedOnly;
    }

    public void setDisputedOnly(boolean value) {
        disputedOnly = value;
    }

    public String getText() {
        return text;
    }

    public void setText(String value) {
        text = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String value) {
        reason = value;
    }

    public Money getClaimed() {
        return claimed;
    }

    public void setClaimed(Money value) {
        claimed = value;
    }

    public String getClaimReason() {
        return claimReason;
    }

    public void setClaimReason(String value) {
        claimReason = value;
    }

    public String getAsked() {
        return asked;
    }
}
