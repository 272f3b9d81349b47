package weijie.web.notice;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import weijie.notice.NoticeDesk;
import weijie.notice.NoticeRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The message centre: what the system has told the person, newest first. */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDesk desk;

    @Inject
    Say say;

    private boolean unreadOnly;
    private final RowsModel<NoticeRow> rows = new RowsModel<>(this::slice, NoticeRow::id);

    private Listing<NoticeRow> slice(Slice slice) {
        return desk.list(unreadOnly, slice);
    }

    public RowsModel<NoticeRow> getRows() {
        return rows;
    }

    public String text(NoticeRow row) {
        return row.text(say.texts());
    }

    /** Marks the notice as read and goes where it points. */
    public void open(long id, String link) throws IOException {
        desk.read(id);
        if (link != null && link.startsWith("/") && !link.startsWith("//")) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + link);
        }
    }

    public void readAll() {
        desk.readAll();
        rows.search();
    }

    public boolean isUnreadOnly() {
        return unreadOnly;
    }

    public void setUnreadOnly(boolean unreadOnly) {
        this.unreadOnly = unreadOnly;
    }
}
