package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import weijie.parts.ForecastCriteria;
import weijie.parts.ForecastRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What will be wanted of each part at each centre, and what to order for that (备件需求预测). */
@Named
@ViewScoped
public class ForecastPage extends ListScreen<ForecastCriteria, ForecastRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    ForecastSheet sheet;

    public ForecastPage() {
        super(ForecastSheet.PATH, row -> row.centreCode() + '/' + row.partCode(), ForecastSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<ForecastCriteria, ForecastRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("partCode");
    }

    /** The reason of a row's proposal in the reader's language. */
    public String reason(ForecastRow row) {
        return row.reason(say.texts());
    }
}
