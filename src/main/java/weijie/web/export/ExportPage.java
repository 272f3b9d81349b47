package weijie.web.export;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.export.ExportDesk;
import weijie.export.ExportRow;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.Download;
import weijie.web.ListSheet;
import weijie.web.Say;

/**
 * How a list is taken away: a short one at once, a long one by a job, whose progress and file are shown on the list it was asked for on and
 * on a page of its own.
 */
@Named
@ViewScoped
public class ExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A longer list is made by a job. */
    private static final long AT_ONCE_MOST = 5_000;

    @Inject
    ExportDesk desk;

    @Inject
    Say say;

    private Long id;
    private transient ExportRow row;

    /** Sends what the filter finds, or begins to make it when it is long. */
    public void take(ListSheet<?, ?> sheet, Map<String, String> filter, Slice order, Set<String> hidden) {
        Texts texts = say.texts();
        String name = sheet.title(texts);
        if (sheet.isLongerThan(AT_ONCE_MOST, filter)) {
            id = desk.ask(name, new Taking(sheet.path(), filter, order, hidden, texts).written());
            say.info("export.begun", name);
        } else {
            Download.list(name, out -> sheet.write(out, filter, order, hidden, texts, written -> {}));
        }
    }

    /** Reads it again; the poll calls it while it is made. */
    public void load() {
        row = id == null ? null : desk.find(id);
    }

    public void stop() {
        desk.cancel(id);
        load();
        say.info(getRow().job().isOver() ? "job.stop.ended" : "job.stop.asked");
    }

    public void download() {
        Path file = desk.file(id);
        Download.xlsx(getRow().name(), out -> Files.copy(file, out));
    }

    /** The person's latest exports. */
    public List<ExportRow> getMine() {
        return desk.mine();
    }

    public int getDaysKept() {
        return desk.daysKept();
    }

    /** Why it failed, in the reader's language. */
    public String getFailure() {
        return getRow().job().message(say.texts());
    }

    public ExportRow getRow() {
        if (row == null) {
            row = desk.find(id);
        }
        return row;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
