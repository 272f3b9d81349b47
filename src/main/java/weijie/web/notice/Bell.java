package weijie.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.notice.AnnouncementDesk;
import weijie.notice.NoticeDesk;
import weijie.shared.Caller;

/** The number beside the bell in the top bar. */
@Named
@RequestScoped
public class Bell {

    @Inject
    NoticeDesk desk;

    @Inject
    AnnouncementDesk announcements;

    @Inject
    Caller caller;

    private long unread = -1;

    public long getUnread() {
        if (unread < 0) {
            unread = caller.roles().isEmpty() ? 0 : desk.unread() + announcements.unread();
        }
        return unread;
    }

    /** What fits into the small circle. */
    public String getShown() {
        return getUnread() > 99 ? "99+" : String.valueOf(getUnread());
    }
}
