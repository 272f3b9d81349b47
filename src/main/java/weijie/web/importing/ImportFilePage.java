package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.importing.HeadingDesk;
import weijie.importing.ImportDesk;
import weijie.importing.ImportRow;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;

/** What is asked about the file of a batch: whether it is wanted although it was handed in before, its other sheets, its year. */
@Named
@ViewScoped
public class ImportFilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NO_YEAR = "RR-151";

    @Inject
    HeadingDesk desk;

    @Inject
    ImportDesk batches;

    @Inject
    ImportPage batch;

    @Inject
    People people;

    @Inject
    Say say;

    private boolean wantedAgain;
    private List<String> ticked = new ArrayList<>();
    private Integer year;

    /** The earlier batch of the very same file, as long as the person has not said that this one is wanted too. */
    public ImportRow getRepeated() {
        return wantedAgain || batch.getRow().stored() > 0
                ? null
                : batches.repeated(batch.getId()).orElse(null);
    }

    public String getRepeatedText() {
        ImportRow earlier = getRepeated();
        return say.text(
                "importing.view.repeated",
                Show.time(earlier.createdAt()),
                people.of(earlier.createdBy()),
                earlier.batchNo());
    }

    public void wantAgain() {
        wantedAgain = true;
    }

    /** Sheets that hold records or may, and of which no batch was made yet. */
    public List<String> getOtherSheets() {
        Set<String> made = getMade().stream().map(ImportRow::sheet).collect(Collectors.toSet());
        List<String> sheets = new ArrayList<>(batch.getRow().otherSheets());
        sheets.removeAll(made);
        return sheets;
    }

    /** The batches that were made of other sheets of the file. */
    public List<ImportRow> getMade() {
        return batch.getRow().otherSheets().isEmpty()
                ? List.of()
                : desk.ofSameFile(batch.getId()).stream()
                        .filter(one -> batch.getRow().otherSheets().contains(one.sheet()))
                        .toList();
    }

    public void readToo() {
        if (ticked.isEmpty()) {
            say.warn("importing.view.sheetsTick");
            return;
        }
        List<ImportRow> made = desk.readToo(batch.getId(), ticked);
        ticked = new ArrayList<>();
        say.info("importing.view.sheetsMade", made.size());
    }

    /** Whether days stand there without a year. */
    public boolean isYearAsked() {
        return batch.getRow().isCorrectable()
                && (batch.getRow().year() != null
                        || batch.getCodes().stream().anyMatch(one -> one.code().equals(NO_YEAR)));
    }

    public void stateYear() {
        desk.stateYear(batch.getId(), year);
        batch.refresh();
        say.info("importing.view.checking");
    }

    public List<String> getTicked() {
        return ticked;
    }

    public void setTicked(List<String> ticked) {
        this.ticked = ticked == null ? new ArrayList<>() : ticked;
    }

    public Integer getYear() {
        return year == null ? batch.getRow().year() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
