package weijie.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** What headquarters tells many, in its own words, until a day. It is never changed, only withdrawn. */
@Entity
@Table(name = "announcement")
public class Announcement {

    @Id
    private long id = TimeOrderedId.next();

    private String title;

    private String body;

    @Enumerated(EnumType.STRING)
    private Addressees addressees;

    @Column(name = "shown_until")
    private LocalDate shownUntil;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private LocalDateTime withdrawnAt;

    protected Announcement() {}

    Announcement(String title, String body, Addressees addressees, LocalDate shownUntil, String by, LocalDateTime now) {
        this.title = title;
        this.body = body;
        this.addressees = addressees;
        this.shownUntil = shownUntil;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    void withdraw(String by, LocalDateTime now) {
        Refusal.unless(withdrawnAt == null, Refusal.Kind.CONFLICT, "NT-913", title);
        withdrawnBy = by;
        withdrawnAt = now;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Addressees addressees() {
        return addressees;
    }

    public LocalDate shownUntil() {
        return shownUntil;
    }
}
