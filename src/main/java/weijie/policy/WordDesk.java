package weijie.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** Where headquarters says what the words mean that people write in the columns that decide money. */
@ApplicationScoped
public class WordDesk {

    private static final int LONGEST = 40;

    @Inject
    KnownWords words;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public List<WordRow> list() {
        return words.all().stream().map(KnownWord::row).toList();
    }

    /**
     * From a day on a word has a meaning. One that it has already must have ended before; refused with {@code PO-020} otherwise.
     *
     * @param means one of the kind's meanings
     */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public WordRow add(WordKind kind, String word, String means, LocalDate from) {
        Typed.required("kind", kind);
        String typed = Words.plain(Typed.required("word", word, LONGEST));
        Typed.required("means", means, LONGEST);
        Typed.required("validFrom", from);
        if (!kind.meanings().contains(means)) {
            throw Refusal.invalidField("means", "PO-021", means, String.join(", ", kind.meanings()));
        }
        // What a word is called in code is understood without being told.
        Refusal.unless(!kind.meanings().contains(typed), Refusal.Kind.CONFLICT, "PO-020", typed, typed);
        for (KnownWord known : words.lock(kind, typed)) {
            Refusal.unless(
                    !known.validity().overlaps(DateRange.since(from)),
                    Refusal.Kind.CONFLICT,
                    "PO-020",
                    typed,
                    known.means());
        }
        KnownWord added = new KnownWord(kind, typed, means, from, caller.userName());
        changes.fire(Change.added(KnownWords.KIND, key(added), added.facts()));
        return words.written(added);
    }

    private static String key(KnownWord word) {
        return word.kind() + " " + word.word();
    }

    private KnownWord seen(long id, int version) {
        KnownWord word = words.find(id).orElseThrow(() -> Refusal.notFound("PO-022"));
        Typed.sameVersion(version, word.version());
        return word;
    }

    /** After this day the word is unknown again, or may mean something else. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public WordRow end(long id, int version, LocalDate lastDay) {
        KnownWord word = seen(id, version);
        Typed.required("validTo", lastDay);
        Typed.order("validTo", word.validity().from(), lastDay);
        for (KnownWord other : words.lock(word.kind(), word.word())) {
            Refusal.unless(
                    other.id() == word.id()
                            || !other.validity()
                                    .overlaps(new DateRange(word.validity().from(), lastDay)),
                    Refusal.Kind.CONFLICT,
                    "PO-020",
                    other.word(),
                    other.means());
        }
        Map<String, String> before = word.facts();
        word.endOn(lastDay, caller.userName());
        changes.fire(Change.of(KnownWords.KIND, key(word), "END", before, word.facts()));
        return words.written(word);
    }

    /** The word was never meant to be known. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void remove(long id, int version) {
        KnownWord word = seen(id, version);
        words.remove(word);
        changes.fire(Change.of(KnownWords.KIND, key(word), "DELETE", word.facts(), Map.of()));
    }
}
