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
import java.util.ArrayList;
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

    /** Whether it asks the reader for something. */
    private boolean asks;

    /** How many of a kind it tells of at once. */
    private int things = 1;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    /** Who of those addressed has acted on what it asks, and when; {@code null} while nobody has. */
    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "done_at")
    private LocalDateTime doneAt;

    protected Notice() {}

    Notice(Audience kind, String audience, Telling told, String sentBy, LocalDateTime now) {
        this.audienceKind = kind;
        this.audience = audience;
        this.textKey = told.textKey();
        this.args = figures(told.args());
        this.link = told.link();
        this.asks = told.asks();
        this.sentBy = sentBy;
        this.createdAt = now;
    }

    private static String figures(List<String> args) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        args.forEach(array::add);
        return array.build().toString();
    }

    /** It tells of one more of the kind: how many, and what was said of the latest. */
    void oneMore(Telling told) {
        things++;
        textKey = told.textKey() + ".many";
        List<String> counted = new ArrayList<>(List.of(String.valueOf(things)));
        counted.addAll(told.args());
        args = figures(counted);
        link = told.linkOfMany();
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
