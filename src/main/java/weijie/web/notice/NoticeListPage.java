package weijie.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import weijie.notice.NoticeDesk;
import weijie.notice.NoticeRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;
import weijie.web.Onward;

/** The message centre: what the system has told the person, newest first. */
@Named
@ViewScoped
public class NoticeListPage extends ListScreen<Boolean, NoticeRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDesk desk;

    public NoticeListPage() {
        super("/notice/list", NoticeRow::id, "unread");
    }

    /** Whether only what is unread is wanted. */
    @Override
    protected Boolean criteria() {
        return Boolean.TRUE.equals(getFilter().flag("unread"));
    }

    @Override
    protected Listing<NoticeRow> find(Boolean unreadOnly, Slice slice) {
        return desk.list(unreadOnly, slice);
    }

    /** What asks for something: questions and deadlines, above what is merely told. */
    public List<NoticeRow> getWaiting() {
        return desk.waiting();
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
        getRows().search();
    }
}
