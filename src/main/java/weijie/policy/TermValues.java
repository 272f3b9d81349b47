package weijie.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.Remembered;
import weijie.shared.Term;
import weijie.shared.Terms;

/** All values of the policy's numbers, in order of term and day. */
@ApplicationScoped
public class TermValues {

    static final String KIND = "TERM";

    private final Remembered<Terms> terms = new Remembered<>(Duration.ofSeconds(10), this::load);

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** The policy's numbers for a page or a check of something typed; changes of another server show after seconds. */
    public Terms snapshot() {
        return terms.get();
    }

    /** The policy's numbers as this transaction sees them: for whatever decides money. */
    public Terms current() {
        return load();
    }

    public List<TermRow> rows() {
        return all().stream().map(TermRow::of).toList();
    }

    public List<TermRow> historyOf(Term term) {
        return of(term).stream().map(TermRow::of).toList();
    }

    public Optional<TermValue> find(long id) {
        return Optional.ofNullable(entities.find(TermValue.class, id));
    }

    List<TermValue> of(Term term) {
        return entities.createQuery(
                        "select v from TermValue v where v.term = :term order by v.validFrom", TermValue.class)
                .setParameter("term", term)
                .getResultList();
    }

    /** The values of a term, none of which anybody else can change before this transaction ends. */
    List<TermValue> lock(Term term) {
        return entities.createQuery(
                        "select v from TermValue v where v.term = :term order by v.validFrom", TermValue.class)
                .setParameter("term", term)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(TermValue value) {
        entities.persist(value);
    }

    private List<TermValue> all() {
        return entities.createQuery("select v from TermValue v order by v.term, v.validFrom", TermValue.class)
                .getResultList();
    }

    private Terms load() {
        Map<Term, List<Terms.Dated>> values = new EnumMap<>(Term.class);
        for (TermValue value : all()) {
            values.computeIfAbsent(value.term(), term -> new ArrayList<>())
                    .add(new Terms.Dated(value.validity(), value.value()));
        }
        return new Terms(values);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change changed) {
        if (changed.concerns(KIND)) {
            terms.forget();
        }
    }
}
