package weijie.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.identity.HabitDesk;
import weijie.identity.SavedFilterRow;

/** The named filters of a list page: chips that lead to them, and a line to name the present one. */
@Named
@ViewScoped
public class SavedFilters implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HabitDesk desk;

    @Inject
    Say say;

    private String name;
    private boolean shared;

    public List<SavedFilterRow> of(String page) {
        return desk.filters(page);
    }

    public void keep(String page, String query) {
        desk.keepFilter(page, name, query, shared);
        say.info("list.filter.kept", name);
        name = null;
        shared = false;
    }

    public void drop(long id) {
        desk.dropFilter(id);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
