package weijie.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.Remembered;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** The words of the columns that decide money. */
@ApplicationScoped
public class KnownWords {

    static final String KIND = "WORD";

    private final Remembered<Words> latest = new Remembered<>(Duration.ofSeconds(10), this::load);

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Clock clock;

    /** The words as they stand today, the running transaction's own changes included. */
    public Words load() {
        LocalDate today = LocalDate.now(clock);
        Map<WordKind, Map<String, String>> meanings = new EnumMap<>(WordKind.class);
        for (KnownWord word : all()) {
            if (word.validity().contains(today)) {
                meanings.computeIfAbsent(word.kind(), kind -> new HashMap<>()).put(word.word(), word.means());
            }
        }
        return new Words(meanings);
    }

    /** A view at most a few seconds old, for a page that checks while somebody types. */
    public Words latest() {
        return latest.get();
    }

    List<KnownWord> all() {
        return entities.createQuery("select w from KnownWord w order by w.kind, w.means, w.word", KnownWord.class)
                .getResultList();
    }

    /** The word with all its meanings over time, which nobody else can change before this transaction ends. */
    List<KnownWord> lock(WordKind kind, String word) {
        return entities.createQuery(
                        "select w from KnownWord w where w.kind = :kind and w.word = :word order by w.validFrom",
                        KnownWord.class)
                .setParameter("kind", kind)
                .setParameter("word", Words.plain(word))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<KnownWord> find(long id) {
        return Optional.ofNullable(entities.find(KnownWord.class, id));
    }

    /** The word with the version it has once it is written. */
    WordRow written(KnownWord word) {
        entities.persist(word);
        entities.flush();
        return word.row();
    }

    void remove(KnownWord word) {
        entities.remove(word);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change changed) {
        if (changed.concerns(KIND)) {
            latest.forget();
        }
    }
}
