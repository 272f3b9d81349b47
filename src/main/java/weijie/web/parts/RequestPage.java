package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.network.Scope;
import weijie.parts.GrantEntry;
import weijie.parts.IssueCriteria;
import weijie.parts.IssueRow;
import weijie.parts.PartIssueDesk;
import weijie.parts.PartRequestDesk;
import weijie.parts.RequestRow;
import weijie.parts.RequestState;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.web.Say;

/** One request: handed in, granted, refused, cancelled or closed by whoever's turn it is. */
@Named
@ViewScoped
public class RequestPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    PartRequestDesk desk;

    @Inject
    PartIssueDesk issueDesk;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private String no;
    private RequestRow row;
    private List<IssueRow> issues = List.of();
    private List<PieceInput> grants = List.of();
    private String asked;
    private String reason;

    public void load() {
        row = desk.find(no);
        issues = issueDesk
                .list(new IssueCriteria(null, null, null, no, null), Slice.of(0, MOST))
                .items();
    }

    public void submit() {
        desk.submit(no, row.version());
        done("parts.request.submitted");
    }

    public void cancel() {
        desk.cancel(no, row.version());
        done("parts.request.cancelled");
    }

    /** Opens the dialog in which each line is granted. */
    public void askGrant() {
        grants = row.lines().stream()
                .map(line -> new PieceInput(line.lineNo(), line.partCode() + " " + line.partName(), line.grantable()))
                .toList();
    }

    public void grant() {
        GrantEntry entry = new GrantEntry(grants.stream()
                .map(one -> new GrantEntry.Line(one.getLineNo(), one.getPieces()))
                .toList());
        if (isCentresTurn()) {
            desk.centreApprove(no, row.version(), entry);
        } else {
            desk.approve(no, row.version(), entry);
        }
        done("parts.request.granted");
    }

    /** Opens the dialog of a reason, to refuse or to close short. */
    public void ask(String verb) {
        asked = verb;
    }

    public void end() {
        if ("refuse".equals(asked)) {
            desk.refuse(no, row.version(), reason);
            done("parts.request.refused");
        } else {
            desk.close(no, row.version(), reason);
            done("parts.request.closedShort");
        }
    }

    public void close() {
        grants = List.of();
        asked = null;
        reason = null;
    }

    private void done(String key) {
        say.info(key, no);
        close();
        load();
    }

    /** What a dialog repeats: whose request it is, and how many pieces it asks for. */
    public String sums(String key) {
        return say.text(key, no, row.asker(), row.requested());
    }

    public boolean isOwn() {
        Scope scope = Scope.of(caller);
        return row.byCentre() ? scope.isCentre() : scope.isOutlet() && caller.has(Role.OUTLET_CLERK);
    }

    public boolean isSubmittable() {
        return row.state() == RequestState.DRAFT && isOwn();
    }

    public boolean isCancellable() {
        return isOwn() && row.state().mayBecome(RequestState.CANCELLED) && !isMoved();
    }

    /** The centre's turn is an outlet's request that it has not granted. */
    public boolean isCentresTurn() {
        return row.state() == RequestState.SUBMITTED && row.outletCode() != null && caller.has(Role.CENTRE_CLERK);
    }

    public boolean isHeadquartersTurn() {
        return caller.has(Role.HQ_PARTS)
                && (row.state() == RequestState.CENTRE_APPROVED
                        || row.state() == RequestState.SUBMITTED && row.outletCode() == null);
    }

    public boolean isClosable() {
        return row.state().mayBecome(RequestState.CLOSED)
                && (caller.has(Role.HQ_PARTS) || caller.has(Role.CENTRE_CLERK));
    }

    /** Whether the caller may send parts for it now. */
    public boolean isSendable() {
        return caller.has(Role.HQ_PARTS) && row.lines().stream().anyMatch(line -> line.open() > 0)
                || caller.has(Role.CENTRE_CLERK)
                        && row.outletCode() != null
                        && row.state().isServed()
                        && row.lines().stream().anyMatch(line -> line.openOnward() > 0);
    }

    /** To whom the caller would send. */
    public String getReceiver() {
        return caller.has(Role.HQ_PARTS) ? row.centreCode() : row.outletCode();
    }

    private boolean isMoved() {
        return row.lines().stream().anyMatch(line -> line.shipped() + line.passedOn() > 0);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public RequestRow getRow() {
        return row;
    }

    public List<IssueRow> getIssues() {
        return issues;
    }

    public List<PieceInput> getGrants() {
        return grants;
    }

    public String getAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
