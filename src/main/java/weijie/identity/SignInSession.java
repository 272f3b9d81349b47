package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;
import weijie.shared.jpa.TimeOrderedId;

/** One signed-in browser, from the form to the end of its session. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "user_name")
    private String userName;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "last_seen_at")
    private LocalDateTime lastSeenAt;

    @Column(name = "proven_at")
    private LocalDateTime provenAt;

    private String address;

    private String browser;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected SignInSession() {}

    SignInSession(String userName, String address, String browser, LocalDateTime now) {
        this.userName = userName;
        this.address = address;
        this.browser = browser.length() > 200 ? browser.substring(0, 200) : browser;
        this.startedAt = now;
        this.lastSeenAt = now;
        this.provenAt = now;
    }

    public long id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public LocalDateTime startedAt() {
        return startedAt;
    }

    public LocalDateTime lastSeenAt() {
        return lastSeenAt;
    }

    public String address() {
        return address;
    }

    public String browser() {
        return browser;
    }

    public Optional<LocalDateTime> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
