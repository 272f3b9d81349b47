package weijie.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import weijie.notice.Addressees;
import weijie.notice.AnnouncementDesk;
import weijie.notice.AnnouncementRow;
import weijie.web.RowsModel;
import weijie.web.Say;

/** What headquarters has told many, and the form in which it tells them more. */
@Named
@ViewScoped
public class AnnouncementsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AnnouncementDesk desk;

    @Inject
    Say say;

    private String title;
    private String body;
    private Addressees addressees = Addressees.EVERYBODY;
    private LocalDate shownUntil;
    private final RowsModel<AnnouncementRow> rows = new RowsModel<>(slice -> desk.all(slice), AnnouncementRow::id);

    public void publish() {
        desk.publish(title, body, addressees, shownUntil);
        title = null;
        body = null;
        rows.search();
        say.info("announcement.published");
    }

    public void withdraw(long id) {
        desk.withdraw(id);
        rows.search();
        say.info("announcement.withdrawnDone");
    }

    public RowsModel<AnnouncementRow> getRows() {
        return rows;
    }

    public List<Addressees> getGroups() {
        return List.of(Addressees.values());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Addressees getAddressees() {
        return addressees;
    }

    public void setAddressees(Addressees addressees) {
        this.addressees = addressees;
    }

    public LocalDate getShownUntil() {
        return shownUntil;
    }

    public void setShownUntil(LocalDate shownUntil) {
        this.shownUntil = shownUntil;
    }
}
