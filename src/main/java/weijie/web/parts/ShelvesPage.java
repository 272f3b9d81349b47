package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weijie.parts.ShelfDesk;
import weijie.parts.ShelfEntry;
import weijie.shared.Refusal;
import weijie.web.Say;

/** Says on which shelves parts lie, line by line, as it is pasted from a spreadsheet. */
@Named
@ViewScoped
public class ShelvesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ShelfDesk desk;

    @Inject
    Say say;

    private boolean asking;
    private String lines;

    public void ask() {
        asking = true;
    }

    public void put() {
        List<ShelfEntry> entries = entries();
        desk.put(entries);
        say.info("parts.shelf.put", entries.size());
        close();
    }

    private List<ShelfEntry> entries() {
        List<ShelfEntry> entries = new ArrayList<>();
        int at = 0;
        for (String line : lines.split("\\R")) {
            at++;
            if (!line.isBlank()) {
                String[] cells = line.strip().split("[\\s,，]+");
                Refusal.unlessField(cells.length <= 2, "lines", "PT-738", at, line.strip());
                entries.add(new ShelfEntry(cells[0], cells.length == 2 ? cells[1] : null));
            }
        }
        return entries;
    }

    public void close() {
        asking = false;
        lines = null;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }
}
