package weijie.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import weijie.notice.AnnouncementDesk;
import weijie.notice.AnnouncementRow;

/** What headquarters tells the person at hand today, above the home page and the notices. */
@Named
@RequestScoped
public class Told {

    @Inject
    AnnouncementDesk desk;

    private List<AnnouncementRow> rows;

    public List<AnnouncementRow> getRows() {
        if (rows == null) {
            rows = desk.current();
        }
        return rows;
    }
}
