package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The list of service centres. */
@Named
@ViewScoped
public class CentresPage extends ListScreen<NetworkCriteria, CentreRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    CentreSheet sheet;

    public CentresPage() {
        super(CentreSheet.PATH, CentreRow::code, CentreSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<NetworkCriteria, CentreRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("code", "name", "province", "openedOn");
    }
}
