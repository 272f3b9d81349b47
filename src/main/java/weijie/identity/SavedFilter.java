package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import weijie.shared.jpa.TimeOrderedId;

/** A question to a list that somebody gave a name; headquarters may offer one of its own to everybody. */
@Entity
@Table(name = "saved_filter")
public class SavedFilter {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "user_name")
    private String userName;

    private String page;
    private String name;
    private String query;
    private boolean shared;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected SavedFilter() {}

    SavedFilter(String userName, String page, String name, LocalDateTime now) {
        this.userName = userName;
        this.page = page;
        this.name = name;
        this.createdAt = now;
    }

    /** What it asks from now on. */
    void ask(String what, boolean ofEverybody) {
        query = what;
        shared = ofEverybody;
    }

    boolean isOf(String person) {
        return userName.equals(person);
    }

    SavedFilterRow row(String reader) {
        return new SavedFilterRow(id, name, query, shared, isOf(reader));
    }
}
