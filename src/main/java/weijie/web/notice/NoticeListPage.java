package weijie.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import weijie.notice.NoticeDesk;
import weijie.notice.NoticeRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Onward;
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

    /** What asks for something: questions and deadlines, above what is merely told. */
    public List<NoticeRow> getWaiting() {
        return desk.waiting();
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
        if (link != null) {
            Onward.to(link);
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
