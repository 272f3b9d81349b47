package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.FaultCodeDesk;
import weijie.catalog.FaultCodeRow;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelRow;
import weijie.catalog.PartRow;
import weijie.catalog.SparePartDesk;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;
import weijie.network.OutletDesk;
import weijie.network.OutletRow;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.Initials;
import weijie.web.Say;

/** What people may choose from in the forms of repair records. */
@Named("orderChoices")
@ApplicationScoped
public class Choices {

    private static final int MOST = 200;
    private static final int SUGGESTED = 20;
    private static final String MODES = "repair.edit.modes";

    @Inject
    Say say;

    @Inject
    CentreDesk centreDesk;

    @Inject
    OutletDesk outletDesk;

    @Inject
    CategoryDesk categories;

    @Inject
    FaultCodeDesk faults;

    @Inject
    ModelDesk models;

    @Inject
    SparePartDesk parts;

    /** How the customer was served: the word for the reader, and the Chinese one that a record keeps. */
    public Map<String, String> getModes() {
        String[] kept = Texts.chinese().get(MODES).split(",");
        String[] shown = say.text(MODES).split(",");
        Map<String, String> modes = new LinkedHashMap<>();
        for (int i = 0; i < kept.length; i++) {
            modes.put(shown[i], kept[i]);
        }
        return modes;
    }

    public List<CentreRow> getCentres() {
        return centreDesk.list(NetworkCriteria.NONE, Slice.of(0, MOST)).items();
    }

    public List<OutletRow> getOutlets() {
        return outletDesk.list(NetworkCriteria.NONE, Slice.of(0, MOST)).items();
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public List<FaultCodeRow> getFaults() {
        return faults.list(CatalogCriteria.NONE);
    }

    /** Models by a part of their name, or by the pinyin initials of their category: {@code yjds} finds 液晶电视. */
    public List<ModelRow> models(String typed) {
        String text = typed == null ? "" : typed.strip();
        List<ModelRow> found =
                new ArrayList<>(models.list(new CatalogCriteria(text, null, null), Slice.of(0, SUGGESTED))
                        .items());
        if (found.size() < SUGGESTED && Initials.mayBe(text)) {
            getCategories().stream()
                    .filter(category -> Initials.match(category.name(), text))
                    .flatMap(
                            category -> models
                                    .list(new CatalogCriteria(null, category.code(), null), Slice.of(0, SUGGESTED))
                                    .items()
                                    .stream())
                    .limit(SUGGESTED)
                    .forEach(found::add);
        }
        return found;
    }

    /** Part codes by a piece of code or name, those of the category first. */
    public List<String> parts(String typed) {
        return parts.list(new CatalogCriteria(typed, null, null), Slice.of(0, SUGGESTED)).items().stream()
                .map(PartRow::code)
                .toList();
    }
}
