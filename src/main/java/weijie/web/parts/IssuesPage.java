package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.parts.IssueCriteria;
import weijie.parts.IssueRow;
import weijie.parts.IssueState;
import weijie.parts.IssueWaiting;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The issues of parts, and what they wait for. */
@Named
@ViewScoped
public class IssuesPage extends ListScreen<IssueCriteria, IssueRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    IssueSheet sheet;

    public IssuesPage() {
        super(IssueSheet.PATH, IssueRow::no, IssueSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<IssueCriteria, IssueRow>> sheet() {
        return Optional.of(sheet);
    }

    public IssueState[] getStates() {
        return IssueState.values();
    }

    public IssueWaiting[] getWaitings() {
        return IssueWaiting.values();
    }
}
