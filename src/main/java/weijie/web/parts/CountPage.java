package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import weijie.parts.CountDesk;
import weijie.parts.CountEntry;
import weijie.shared.Typed;
import weijie.web.Say;

/** Counts the parcel at hand blind: the labels that are there, and what came beside; nothing here knows what should be. */
@Named
@ViewScoped
public class CountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CountDesk desk;

    @Inject
    ParcelPage parcel;

    @Inject
    Say say;

    private String scanned;
    private final List<CountEntry.Unlisted> beside = new ArrayList<>();
    private String partCode;
    private String quantity;
    private String remark;
    private boolean asking;
    private String token;

    /** Adds a line of pieces without a label of this parcel. */
    public void addLine() {
        beside.add(new CountEntry.Unlisted(
                Typed.required("partCode", partCode, 40),
                Typed.required("quantity", quantity, 7),
                Typed.optional("remark", remark, 300)));
        partCode = null;
        quantity = null;
        remark = null;
    }

    public void removeLine(int line) {
        beside.remove(line);
    }

    public void ask() {
        token = UUID.randomUUID().toString();
        asking = true;
    }

    public String getSums() {
        return say.text(
                "parts.count.ask", parcel.getNo(), Scanned.labels(scanned).size(), beside.size());
    }

    /** Stores it, once: whatever else became of the parcel meanwhile, a second count is refused. */
    public void store() {
        List<CountEntry.Piece> pieces = Scanned.labels(scanned).stream()
                .map(label -> new CountEntry.Piece(label, "1"))
                .toList();
        desk.count(parcel.getNo(), null, new CountEntry(pieces, beside, token));
        close();
        parcel.load();
        say.info(
                "parts.count.stored",
                parcel.getNo(),
                pieces.size(),
                parcel.getShort().size(),
                beside.size());
    }

    public void close() {
        asking = false;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getScanned() {
        return scanned;
    }

    public void setScanned(String scanned) {
        this.scanned = scanned;
    }

    public List<CountEntry.Unlisted> getBeside() {
        return beside;
    }

    public String getPartCode() {
        return partCode;
    }

    public void setPartCode(String partCode) {
        this.partCode = partCode;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
