package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import weijie.importing.CellChanges;
import weijie.importing.CorrectionDesk;
import weijie.importing.FlaggedRow;
import weijie.importing.Replacement;
import weijie.web.Say;

/** A column of a batch put right at once: a value or a pattern replaced, or a column pasted from a spreadsheet; each shown before it is done. */
@Named
@ViewScoped
public class ImportColumnFixPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CorrectionDesk corrections;

    @Inject
    ImportPage batch;

    @Inject
    ImportRowsPage grid;

    @Inject
    Say say;

    private int place;
    private Replacement.Match match = Replacement.Match.WHOLE;
    private String from;
    private String to;
    private String pasted;
    private transient CellChanges changes;

    /** Opens one of the two dialogs with nothing in it. */
    public void open(String dialog) {
        from = null;
        to = null;
        pasted = null;
        changes = null;
        PrimeFaces.current().executeScript("PF('" + dialog + "').show()");
    }

    public void preview() {
        changes = corrections.preview(batch.getId(), place, new Replacement(match, from, to));
    }

    public void replace() {
        int count = corrections.replace(batch.getId(), place, new Replacement(match, from, to));
        done("replaceDialog");
        if (count == 0) {
            say.warn("importing.view.replacedNone", from == null ? "" : from);
        } else {
            say.info("importing.view.replaced", count);
        }
    }

    public void previewPaste() {
        changes = paste().changes();
    }

    public void applyPaste() {
        int count = corrections.correctColumn(batch.getId(), place, paste().values());
        done("pasteDialog");
        say.info("importing.view.pasted", count);
    }

    private PastedColumn paste() {
        List<FlaggedRow> rows = grid.listed();
        return PastedColumn.of(pasted, rows, place);
    }

    private void done(String dialog) {
        changes = null;
        grid.changed();
        PrimeFaces.current().executeScript("PF('" + dialog + "').hide()");
    }

    public CellChanges getChanges() {
        return changes;
    }

    public Replacement.Match[] getMatches() {
        return Replacement.Match.values();
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public Replacement.Match getMatch() {
        return match;
    }

    public void setMatch(Replacement.Match match) {
        this.match = match;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
