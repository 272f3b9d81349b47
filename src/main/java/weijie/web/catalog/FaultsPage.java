package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.FaultCodeDesk;
import weijie.catalog.FaultCodeEntry;
import weijie.catalog.FaultCodeRow;
import weijie.shared.Listing;
import weijie.shared.RepairLevel;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The list of fault codes with a form for one of them. */
@Named
@ViewScoped
public class FaultsPage extends ListScreen<CatalogCriteria, FaultCodeRow> {

    private static final long serialVersionUID = 1L;
    private static final int NEW = -1;

    @Inject
    FaultCodeDesk desk;

    private String code;
    private String name;
    private RepairLevel level;
    private String group;
    private int version = NEW;

    public FaultsPage() {
        super("/catalog/faults", FaultCodeRow::code, "text");
    }

    @Override
    protected CatalogCriteria criteria() {
        return new CatalogCriteria(getFilter().text("text"), null, null);
    }

    @Override
    protected Listing<FaultCodeRow> find(CatalogCriteria criteria, Slice slice) {
        return Listing.part(desk.list(criteria), slice);
    }

    public void edit(FaultCodeRow row) {
        code = row.code();
        name = row.name();
        level = row.highestLevel();
        group = row.faultGroup();
        version = row.version();
    }

    public void save() {
        if (isFresh()) {
            desk.add(new FaultCodeEntry(code, name, level == null ? null : level.name(), group));
        } else {
            desk.change(code, name, level, group, version);
        }
        clear();
        say.info("app.saved");
    }

    public void clear() {
        code = null;
        name = null;
        level = null;
        group = null;
        version = NEW;
    }

    public boolean isFresh() {
        return version == NEW;
    }

    public RepairLevel[] getLevels() {
        return RepairLevel.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public RepairLevel getLevel() {
        return level;
    }

    public void setLevel(RepairLevel level) {
        this.level = level;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
