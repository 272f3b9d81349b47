package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import weijie.shared.Reference;
import weijie.shared.jpa.TimeOrderedId;

/** Who did what to which paper, when, and which fields it changed. Only ever added: a trigger refuses anything else. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long id = TimeOrderedId.next();

    private LocalDateTime at;

    @Column(name = "user_name")
    private String userName;

    private String address;

    private String verb;

    @Column(name = "about_kind")
    private String aboutKind;

    @Column(name = "about_id")
    private String aboutId;

    private String changes;

    protected AuditEntry() {}

    AuditEntry(LocalDateTime at, String userName, String address, String verb, Reference about, String changes) {
        this.at = at;
        this.userName = clip(userName, 60);
        this.address = clip(address, 60);
        this.verb = verb;
        this.aboutKind = about.kind();
        this.aboutId = clip(about.id(), 100);
        this.changes = changes;
    }

    private static String clip(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    public long id() {
        return id;
    }
}
