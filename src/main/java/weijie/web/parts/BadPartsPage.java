package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.PartGroup;
import weijie.shared.Slice;
import weijie.web.Chip;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The bad parts one may see; those at an outlet are handed over to its centre, ticked or scanned. */
@Named
@ViewScoped
public class BadPartsPage extends ListScreen<BadPartCriteria, BadPartRow> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    BadPartSheet sheet;

    @Inject
    BadPartDesk desk;

    @Inject
    ReturnTexts texts;

    @Inject
    PartPapers papers;

    private String scanned;
    private List<BadPartRow> handing = List.of();
    private int left;
    private List<Chip> chips;

    public BadPartsPage() {
        super(BadPartSheet.PATH, BadPartRow::label, BadPartSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<BadPartCriteria, BadPartRow>> sheet() {
        return Optional.of(sheet);
    }

    public List<Chip> getChips() {
        if (chips == null) {
            chips = Arrays.stream(BadPartSheet.View.values())
                    .map(view -> new Chip(
                            "view",
                            view.name(),
                            say.text("parts.bad.view." + view),
                            desk.list(view.criteria(), Slice.of(0, 1)).total()))
                    .toList();
        }
        return chips;
    }

    /** Opens the dialog about the ticked pieces. */
    public void askTicked() {
        ask(ticked());
    }

    /** The labels of the ticked pieces, to be stuck on them. */
    public void printLabels() {
        papers.labels(ticked().stream().map(BadPartRow::label).toList());
    }

    private List<BadPartRow> ticked() {
        return getRows().isEverything()
                ? find(criteria(), Slice.of(0, EVERYTHING)).items().stream()
                        .filter(getRows()::ticked)
                        .toList()
                : getRows().listed();
    }

    /** Opens the dialog about the scanned pieces. */
    public void askScanned() {
        ask(Scanned.labels(scanned).stream().map(desk::find).toList());
    }

    private void ask(List<BadPartRow> rows) {
        handing = rows.stream()
                .filter(row -> row.state() == BadPartState.AT_OUTLET)
                .toList();
        left = rows.size() - handing.size();
        if (handing.isEmpty()) {
            say.error("parts.bad.noneToHandOver", left);
        }
    }

    /** How many pieces of which group, and which are left out. */
    public String getSums() {
        long valuable = handing.stream()
                .filter(row -> row.group() == PartGroup.VALUABLE)
                .count();
        return say.text("parts.bad.handOverAsk", handing.size(), valuable, handing.size() - valuable)
                + (left == 0 ? "" : "\n" + say.text("parts.bad.handOverLeft", left));
    }

    public String getListed() {
        return texts.sums(handing);
    }

    public void handOver() {
        desk.handOver(handing.stream().map(BadPartRow::label).toList());
        say.info("parts.bad.handedOver", handing.size());
        scanned = null;
        chips = null;
        getRows().clear();
        close();
    }

    public void close() {
        handing = List.of();
    }

    public boolean isAsking() {
        return !handing.isEmpty();
    }

    public String getScanned() {
        return scanned;
    }

    public void setScanned(String scanned) {
        this.scanned = scanned;
    }

    public BadPartState[] getStates() {
        return Arrays.stream(BadPartState.values())
                .filter(state -> state != BadPartState.VOID)
                .toArray(BadPartState[]::new);
    }

    public PartGroup[] getGroups() {
        return PartGroup.values();
    }
}
