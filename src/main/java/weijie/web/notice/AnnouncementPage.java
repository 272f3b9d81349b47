package weijie.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.identity.CurrentUser;
import weijie.notice.AnnouncementDesk;
import weijie.notice.AnnouncementReader;
import weijie.notice.AnnouncementRow;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.web.Download;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.UserUi;

/** One announcement; who opens it has read it, and who publishes sees who has. */
@Named
@ViewScoped
public class AnnouncementPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AnnouncementDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    UserUi ui;

    @Inject
    Say say;

    private long id;
    private AnnouncementRow row;
    private List<AnnouncementReader> readers;

    public void load() {
        row = desk.find(id);
        boolean isTold = desk.current().stream().anyMatch(one -> one.id() == id);
        if (isTold && row.isUnread() && !user.isViewed()) {
            desk.read(id);
        }
    }

    public void export() {
        List<SheetColumn> columns = List.of(
                SheetColumn.text(say.text("users.userName")),
                SheetColumn.text(say.text("users.displayName")),
                SheetColumn.text(say.text("users.place")),
                SheetColumn.text(say.text("announcement.readAt")));
        Download.list(say.text("announcement.readers"), out -> {
            try (SheetWriter sheet = SheetWriter.to(out)) {
                sheet.sheet(say.text("announcement.readers"), columns);
                getReaders()
                        .forEach(one -> sheet.row(
                                one.userName(),
                                one.displayName(),
                                one.place(),
                                one.hasRead() ? Show.second(one.readAt()) : say.text("announcement.unread")));
            }
        });
    }

    /** Everybody whom it is for; nothing for who does not publish. */
    public List<AnnouncementReader> getReaders() {
        if (readers == null) {
            readers = isPublisher() ? desk.readers(id) : List.of();
        }
        return readers;
    }

    public long getHaveRead() {
        return getReaders().stream().filter(AnnouncementReader::hasRead).count();
    }

    public boolean isPublisher() {
        return ui.may("HQ_ADMIN", "HQ_ACCOUNTS", "HQ_DIRECTOR");
    }

    public AnnouncementRow getRow() {
        return row;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
