package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.parts.RequestCriteria;
import weijie.parts.RequestRow;
import weijie.parts.RequestState;
import weijie.parts.RequestWaiting;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The requests for parts, and what they wait for. */
@Named
@ViewScoped
public class RequestsPage extends ListScreen<RequestCriteria, RequestRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    RequestSheet sheet;

    public RequestsPage() {
        super(RequestSheet.PATH, RequestRow::no, RequestSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<RequestCriteria, RequestRow>> sheet() {
        return Optional.of(sheet);
    }

    public RequestState[] getStates() {
        return RequestState.values();
    }

    public RequestWaiting[] getWaitings() {
        return RequestWaiting.values();
    }
}
