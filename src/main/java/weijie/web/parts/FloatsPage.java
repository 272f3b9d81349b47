package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.parts.FloatCriteria;
import weijie.parts.FloatRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What each outlet should have of the parts it uses, and why. */
@Named
@ViewScoped
public class FloatsPage extends ListScreen<FloatCriteria, FloatRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    FloatSheet sheet;

    public FloatsPage() {
        super(FloatSheet.PATH, row -> row.outletCode() + ' ' + row.partCode(), FloatSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<FloatCriteria, FloatRow>> sheet() {
        return Optional.of(sheet);
    }

    /** The sentence that explains a float. */
    public String why(FloatRow row) {
        return FloatSheet.why(row, say.texts());
    }
}
