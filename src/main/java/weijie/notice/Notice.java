package weijie.notice;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.jpa.TimeOrderedId;

/** One message: whom it is for, its text key with figures, and where it leads. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private long id = TimeOrderedId.next();

    @Enumerated(EnumType.STRING)
    @Column(name = "audience_kind")
    private Audience audienceKind;

    private String audience;

    @Column(name = "text_key")
    private String textKey;

    private String args;

    private String link;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected Notice() {}

    Notice(
            Audience kind,
            String audience,
            String textKey,
            List<String> args,
            String link,
            String sentBy,
            LocalDateTime now) {
        this.audienceKind = kind;
        this.audience = audience;
        this.textKey = textKey;
        JsonArrayBuilder array = Json.createArrayBuilder();
        args.forEach(array::add);
        this.args = array.build().toString();
        this.link = link;
        this.sentBy = sentBy;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public String textKey() {
        return textKey;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }
}
