package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.ParcelDesk;
import weijie.shared.Slice;
import weijie.web.Say;

/** Packs the parcel at hand: at the left what lies at the centre, at the right what is in the box. */
@Named
@ViewScoped
public class PackingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The most urgent ones; whoever has more lays them in by their labels. */
    private static final int MOST = 500;

    @Inject
    BadPartDesk parts;

    @Inject
    ParcelDesk desk;

    @Inject
    ParcelPage parcel;

    @Inject
    Say say;

    private List<BadPartRow> outside;
    private final Ticked ticked = new Ticked();
    private String scanned;

    /** The pieces of this group at the centre that lie in no parcel, the most urgent first. */
    public List<BadPartRow> getOutside() {
        if (outside == null) {
            BadPartCriteria criteria = new BadPartCriteria(
                    null,
                    null,
                    BadPartState.AT_CENTRE,
                    parcel.getRow().group(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    false);
            outside = parts.list(criteria, Slice.of(0, MOST)).items().stream()
                    .filter(piece -> piece.parcelNo() == null)
                    .toList();
        }
        return outside;
    }

    /** The labels in the box, so that a second scan of one is noticed at once. */
    public String getInside() {
        return parcel.getRow().pieces().stream().map(BadPartRow::label).collect(Collectors.joining(" "));
    }

    public void addTicked() {
        add(labels(ticked.of(getOutside(), piece -> true)));
    }

    public void addScanned() {
        add(Scanned.labels(scanned));
        scanned = null;
    }

    private void add(List<String> labels) {
        desk.add(parcel.getNo(), parcel.getRow().version(), labels);
        say.info("parts.parcel.added", labels.size());
        refresh();
    }

    public void removeTicked() {
        List<String> labels = labels(parcel.getTicked().of(parcel.getRow().pieces(), piece -> true));
        desk.remove(parcel.getNo(), parcel.getRow().version(), labels);
        say.info("parts.parcel.removed", labels.size());
        refresh();
    }

    private static List<String> labels(List<BadPartRow> pieces) {
        return pieces.stream().map(BadPartRow::label).toList();
    }

    private void refresh() {
        parcel.load();
        outside = null;
        ticked.clear();
    }

    public Ticked getTicked() {
        return ticked;
    }

    public String getScanned() {
        return scanned;
    }

    public void setScanned(String scanned) {
        this.scanned = scanned;
    }
}
