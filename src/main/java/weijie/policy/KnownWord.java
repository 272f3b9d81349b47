package weijie.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.WordKind;
import weijie.shared.Words;
import weijie.shared.jpa.TimeOrderedId;

/** A word that people write in a column that decides money, what it means there, and the days on which records are read so. */
@Entity
@Table(name = "known_word")
public class KnownWord {

    @Id
    private long id = TimeOrderedId.next();

    @Enumerated(EnumType.STRING)
    private WordKind kind;

    private String word;
    private String means;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private int version;

    protected KnownWord() {}

    KnownWord(WordKind kind, String word, String means, LocalDate validFrom, String changedBy) {
        this.kind = kind;
        this.word = Words.plain(word);
        this.means = means;
        this.validFrom = validFrom;
        this.changedBy = changedBy;
    }

    long id() {
        return id;
    }

    WordKind kind() {
        return kind;
    }

    /** In the form of {@link Words#plain}. */
    String word() {
        return word;
    }

    String means() {
        return means;
    }

    DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    int version() {
        return version;
    }

    /** Records are read so for the last time on this day. */
    void endOn(LocalDate lastDay, String userName) {
        validTo = lastDay;
        changedBy = userName;
    }

    WordRow row() {
        return new WordRow(id, kind, word, means, validFrom, validTo, changedBy, version);
    }

    Map<String, String> facts() {
        return Change.facts("means", means, "validFrom", validFrom, "validTo", validTo);
    }
}
