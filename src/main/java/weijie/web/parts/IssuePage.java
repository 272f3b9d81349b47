package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import weijie.network.Scope;
import weijie.parts.DecisionEntry;
import weijie.parts.IssueRow;
import weijie.parts.IssueState;
import weijie.parts.PartIssueDesk;
import weijie.parts.PartReceiptDesk;
import weijie.parts.PlaceKind;
import weijie.parts.ReceiptEntry;
import weijie.parts.Resolution;
import weijie.parts.SerialsEntry;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.web.Say;

/** One issue: picked and shipped by the sender, received by the receiver, decided on by either. */
@Named
@ViewScoped
public class IssuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PartIssueDesk desk;

    @Inject
    PartReceiptDesk receipts;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private String no;
    private IssueRow row;
    private String asked;
    private String carrier;
    private String trackingNo;
    private String token;
    private List<PieceInput> pieces = List.of();

    /** Reads the issue; what is received or decided on from here counts once, however often it is sent. */
    public void load() {
        row = desk.find(no);
        token = UUID.randomUUID().toString();
    }

    public void pick() {
        desk.pick(no, row.version());
        done("parts.issue.picked");
    }

    public void cancel() {
        desk.cancel(no, row.version());
        done("parts.issue.cancelled");
    }

    /** Opens the dialog of shipping. */
    public void askShipping() {
        asked = "ship";
    }

    public void ship() {
        desk.ship(no, row.version(), carrier, trackingNo);
        done("parts.issue.shipped");
    }

    /** Opens the dialog in which each line names its pieces. */
    public void askSerials() {
        ask(
                "serials",
                row.lines().stream()
                        .filter(line -> line.quantity() > 0)
                        .map(IssuePage::named)
                        .toList());
    }

    private static PieceInput named(IssueRow.Line line) {
        PieceInput one = new PieceInput(line.lineNo(), line.partCode() + " " + line.partName(), line.quantity());
        one.setSerials(String.join("\n", line.serials()));
        return one;
    }

    public void name() {
        desk.name(
                no,
                row.version(),
                new SerialsEntry(pieces.stream()
                        .map(one -> new SerialsEntry.Line(one.getLineNo(), Scanned.labels(one.getSerials())))
                        .toList()));
        done("parts.issue.named");
    }

    /** Opens the dialog in which each line says what came of it. */
    public void askReceipt() {
        ask(
                "receive",
                row.lines().stream()
                        .filter(line -> line.inTransit() > 0)
                        .map(IssuePage::inTransit)
                        .toList());
    }

    private static PieceInput inTransit(IssueRow.Line line) {
        return new PieceInput(line.lineNo(), line.partCode() + " " + line.partName(), line.inTransit());
    }

    /** Opens the dialog in which each line that is open says what becomes of it. */
    public void askDecision() {
        ask(
                "resolve",
                row.lines().stream()
                        .filter(line -> line.open() > 0)
                        .map(line ->
                                new PieceInput(line.lineNo(), line.partCode() + " " + line.partName(), line.open()))
                        .toList());
    }

    private void ask(String verb, List<PieceInput> lines) {
        asked = verb;
        pieces = lines;
    }

    public void receive() {
        receipts.receive(
                no,
                row.version(),
                new ReceiptEntry(
                        pieces.stream()
                                .map(one -> new ReceiptEntry.Line(
                                        one.getLineNo(),
                                        one.getPieces(),
                                        one.getDamaged(),
                                        one.getMissing(),
                                        one.getOver()))
                                .toList(),
                        token));
        done("parts.issue.received");
    }

    /** Everything on its way came as it was sent. */
    public void receiveAll() {
        receipts.receive(no, row.version(), new ReceiptEntry(List.of(), token));
        done("parts.issue.received");
    }

    public void resolve() {
        receipts.resolve(
                no,
                row.version(),
                new DecisionEntry(
                        pieces.stream()
                                .filter(one -> one.getOutcome() != null)
                                .map(one -> new DecisionEntry.Line(one.getLineNo(), one.getOutcome(), one.getPieces()))
                                .toList(),
                        token));
        done("parts.issue.resolved");
    }

    public void close() {
        asked = null;
        carrier = null;
        trackingNo = null;
        pieces = List.of();
    }

    private void done(String key) {
        say.info(key, no);
        close();
        load();
    }

    /** What a dialog repeats: where it goes, and how many pieces of it there are. */
    public String sums(String key) {
        return say.text(key, no, row.to().name(), row.pieces(), row.open());
    }

    public boolean isSender() {
        return row.from().kind() == PlaceKind.HQ ? caller.has(Role.HQ_PARTS) : caller.has(Role.CENTRE_CLERK);
    }

    public boolean isReceiver() {
        Scope scope = Scope.of(caller);
        return row.to().kind() == PlaceKind.CENTRE ? scope.isCentre() : scope.isOutlet();
    }

    public boolean isPickable() {
        return row.state() == IssueState.DRAFT && isSender();
    }

    public boolean isShippable() {
        return row.state() == IssueState.PICKED && isSender();
    }

    public boolean isNamable() {
        return row.state() != IssueState.DRAFT && row.state() != IssueState.CANCELLED && isSender();
    }

    public boolean isCancellable() {
        return row.state().mayBecome(IssueState.CANCELLED) && isSender();
    }

    public boolean isReceivable() {
        return isReceiver() && row.state() == IssueState.SHIPPED && row.open() > row.missing();
    }

    public boolean isResolvable() {
        return row.state() == IssueState.SHIPPED && (isSender() || isReceiver());
    }

    public Resolution[] getOutcomes() {
        return Resolution.values();
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public IssueRow getRow() {
        return row;
    }

    public String getAsked() {
        return asked;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getTrackingNo() {
        return trackingNo;
    }

    public void setTrackingNo(String trackingNo) {
        this.trackingNo = trackingNo;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public List<PieceInput> getPieces() {
        return pieces;
    }
}
