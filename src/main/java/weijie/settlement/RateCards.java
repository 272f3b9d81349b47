package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import weijie.settlement.penalty.Prices;
import weijie.settlement.rule.RateTable;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.Remembered;

/** All rate cards, the latest first. */
@ApplicationScoped
public class RateCards implements Prices {

    static final String KIND = "RATE_CARD";

    private final Remembered<RateTable> remembered = new Remembered<>(Duration.ofSeconds(10), this::table);

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public List<RateCardRow> list() {
        return all().stream().map(RateCard::row).toList();
    }

    public Optional<RateCard> find(int cardNo) {
        return entities.createQuery("select c from RateCard c where c.cardNo = :no", RateCard.class)
                .setParameter("no", cardNo)
                .getResultStream()
                .findFirst();
    }

    @Override
    public RateTable table() {
        return table(all().stream()
                .filter(card -> card.state() == RateCardState.PUBLISHED)
                .map(RateCard::row)
                .toList());
    }

    /** What an order would earn by the rate card, before any other rule; for pages, a few seconds behind at most. */
    public Optional<Money> estimate(String category, String province, PaidWork work, LocalDate completedOn) {
        return remembered.get().fee(category, province, work, completedOn);
    }

    static RateTable table(List<RateCardRow> cards) {
        return new RateTable(cards.stream()
                .flatMap(card -> card.prices().stream()
                        .map(price -> new RateTable.Row(
                                card.cardNo(),
                                new DateRange(card.validFrom(), card.validTo()),
                                price.categoryCode().isEmpty() ? null : price.categoryCode(),
                                price.provinceCode().isEmpty() ? null : price.provinceCode(),
                                price.level(),
                                price.price())))
                .toList());
    }

    void add(RateCard card) {
        entities.persist(card);
    }

    /** All cards, locked against every other author and publisher until the transaction ends. */
    List<RateCard> lockAll() {
        return entities.createQuery("select c from RateCard c order by c.cardNo desc", RateCard.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change changed) {
        if (changed.concerns(KIND)) {
            remembered.forget();
        }
    }

    private List<RateCard> all() {
        return entities.createQuery("select c from RateCard c order by c.cardNo desc", RateCard.class)
                .getResultList();
    }
}
