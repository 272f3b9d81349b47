package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.ClaimRow;
import weijie.parts.CountDesk;
import weijie.parts.ParcelDesk;
import weijie.parts.ParcelRow;
import weijie.parts.WriteOffDesk;
import weijie.shared.Caller;
import weijie.web.Say;

/** One parcel of bad parts, from its packing to its end; what is done to its pieces stands in sections with beans of their own. */
@Named
@ViewScoped
public class ParcelPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ParcelDesk desk;

    @Inject
    CountDesk counting;

    @Inject
    WriteOffDesk ending;

    @Inject
    ReturnTexts texts;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private String no;
    private ParcelRow row;
    private List<ClaimRow> claims = List.of();
    private final Ticked ticked = new Ticked();
    private ParcelVerb asked;
    private String carrier;
    private String trackingNo;
    private LocalDate shippedOn;
    private String reason;

    public void load() {
        // Without a number there is none with that number.
        no = Objects.toString(no, "");
        row = desk.find(no);
        claims = ending.claims(no);
        ticked.clear();
    }

    public boolean may(ParcelVerb verb) {
        return verb.isFor(row.state(), caller);
    }

    /** Opens the dialog of a verb. */
    public void ask(ParcelVerb verb) {
        asked = verb;
        reason = null;
    }

    /** What the dialog repeats: which parcel, how many of what, and of a shipment how many are left. */
    public String getSums() {
        String parcel =
                say.text("parts.parcel.sums", no, say.text("parts.group." + row.group()), row.centreName(), getCount());
        return switch (asked) {
            case PACK -> parcel + '\n' + texts.sums(row.pieces());
            case SHIP -> parcel + '\n' + texts.left(desk.quota(null, null), row.group());
            default -> parcel;
        };
    }

    public void act() {
        switch (asked) {
            case PACK -> desk.pack(no, row.version());
            case SHIP -> desk.ship(no, row.version(), carrier, trackingNo, shippedOn);
            case LOSE -> desk.lost(no, row.version(), reason);
            default -> desk.cancel(no, row.version(), reason);
        }
        done(asked);
        close();
    }

    /** It came, unopened. */
    public void receive() {
        counting.receive(no, row.version(), null);
        done(ParcelVerb.RECEIVE);
    }

    /** Everything in it has ended. */
    public void shut() {
        ending.close(no, row.version());
        done(ParcelVerb.CLOSE);
    }

    private void done(ParcelVerb verb) {
        say.info("parts.parcel.done", no, say.text("parts.parcel.verb." + verb));
        load();
    }

    public void close() {
        asked = null;
    }

    public boolean isReasonNeeded() {
        return asked == ParcelVerb.CALL_BACK || asked == ParcelVerb.LOSE;
    }

    /** How many pieces; headquarters is told only after its count. */
    public String getCount() {
        return row.count() == null
                ? say.text("parts.parcel.sealed")
                : row.count().toString();
    }

    /** What should have been in it and was not. */
    public List<BadPartRow> getShort() {
        return row.pieces().stream()
                .filter(piece -> piece.state() == BadPartState.MISSING)
                .toList();
    }

    /** Whether the count found something else than was packed. */
    public boolean isDifferent() {
        return !getShort().isEmpty() || !row.unlisted().isEmpty();
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public ParcelRow getRow() {
        return row;
    }

    public List<ClaimRow> getClaims() {
        return claims;
    }

    public Ticked getTicked() {
        return ticked;
    }

    public ParcelVerb getAsked() {
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

    public LocalDate getShippedOn() {
        return shippedOn;
    }

    public void setShippedOn(LocalDate shippedOn) {
        this.shippedOn = shippedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
