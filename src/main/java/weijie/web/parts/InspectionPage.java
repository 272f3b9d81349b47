package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.InspectionDesk;
import weijie.parts.InspectionEntry;
import weijie.parts.PartVerdict;
import weijie.web.Say;

/** Judges the pieces of the parcel at hand, one after the other by key, or the ticked ones alike. */
@Named
@ViewScoped
public class InspectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    InspectionDesk desk;

    @Inject
    ParcelPage parcel;

    @Inject
    Say say;

    private String label;
    private String remark;
    private PartVerdict verdict;
    private List<BadPartRow> judging = List.of();

    /** The piece at hand: the one that was taken, else the next without a verdict, else {@code null}. */
    public BadPartRow getPiece() {
        return parcel.getRow().pieces().stream()
                .filter(piece -> label == null
                        ? piece.state() == BadPartState.COUNTED
                        : piece.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    /** How many wait for a verdict. */
    public long getLeft() {
        return parcel.getRow().pieces().stream()
                .filter(piece -> piece.state() == BadPartState.COUNTED)
                .count();
    }

    /** Takes a piece at hand. */
    public void take(BadPartRow piece) {
        label = piece.label();
        remark = piece.remark();
    }

    /** Gives the verdict on the piece at hand and goes on to the next. */
    public void judge(PartVerdict found) {
        give(List.of(getPiece()), found);
        label = null;
        remark = null;
    }

    /** Opens the dialog about the ticked pieces. */
    public void askTicked() {
        judging = parcel.getTicked().of(parcel.getRow().pieces(), this::isOpen);
        verdict = null;
        if (judging.isEmpty()) {
            say.error("parts.inspect.none");
        }
    }

    public String getSums() {
        return say.text("parts.inspect.ask", parcel.getNo(), judging.size());
    }

    /** Gives the ticked pieces the same verdict. */
    public void judgeTicked() {
        give(judging, verdict);
        close();
    }

    private void give(List<BadPartRow> pieces, PartVerdict found) {
        desk.inspect(
                parcel.getNo(),
                parcel.getRow().version(),
                new InspectionEntry(pieces.stream()
                        .map(piece -> new InspectionEntry.Piece(piece.label(), found, remark))
                        .toList()));
        say.info("parts.inspect.done", pieces.size(), say.text("parts.inspect.verdict." + found));
        parcel.load();
    }

    /** A verdict may be changed until the piece has ended. */
    public boolean isOpen(BadPartRow piece) {
        return piece.state() == BadPartState.COUNTED || piece.state() == BadPartState.INSPECTED;
    }

    public void close() {
        judging = List.of();
        remark = null;
    }

    public boolean isAsking() {
        return !judging.isEmpty();
    }

    public PartVerdict[] getVerdicts() {
        return PartVerdict.values();
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public PartVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(PartVerdict verdict) {
        this.verdict = verdict;
    }
}
