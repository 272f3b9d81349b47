package weijie.web.collection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import weijie.collection.CollectionDesk;
import weijie.collection.CollectionView;
import weijie.web.Onward;

/** Opens the case of a debt before time does, and goes on to its page. */
@Named
@ViewScoped
public class CollectionOpeningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CollectionDesk desk;

    private boolean asking;
    private String statementNo;
    private String reason;

    public void ask() {
        asking = true;
        statementNo = null;
        reason = null;
    }

    public void close() {
        asking = false;
    }

    public void open() throws IOException {
        CollectionView made = desk.open(statementNo, reason);
        close();
        Onward.to("/collection/view.xhtml", "no", made.row().no());
    }

    public boolean isAsking() {
        return asking;
    }

    public String getStatementNo() {
        return statementNo;
    }

    public void setStatementNo(String statementNo) {
        this.statementNo = statementNo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
