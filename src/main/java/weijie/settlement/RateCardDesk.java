package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.Role;

/** Where the fee standard is written, published by a second person, and tried out. */
@ApplicationScoped
public class RateCardDesk {

    @Inject
    RateCards cards;

    @Inject
    Statements statements;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public List<RateCardRow> list() {
        return cards.list();
    }

    @Transactional
    @Duty
    public RateCardRow view(int cardNo) {
        return cards.find(cardNo).map(RateCard::row).orElseThrow(() -> Refusal.notFound("RC-870", cardNo));
    }

    /** What an order would earn, for the try-out and for forms. */
    @Transactional
    @Duty
    public Optional<Money> estimate(
            String category, String province, RepairLevel level, int units, LocalDate completedOn) {
        return cards.estimate(category, province, level, units, completedOn);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public RateCardRow draft(RateCardEntry entry) {
        int next = cards.lockAll().stream().mapToInt(RateCard::cardNo).max().orElse(0) + 1;
        RateCard card = new RateCard(next, entry, caller.userName(), now());
        refuseBeforePublishedMonths(card);
        cards.add(card);
        return card.row();
    }

    /** Puts a draft into force; the card before it ends the day before. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public RateCardRow publish(int cardNo) {
        List<RateCard> all = cards.lockAll();
        RateCard card = found(all, cardNo);
        List<RateCard> published = new ArrayList<>(all.stream()
                .filter(other -> other.state() == RateCardState.PUBLISHED)
                .toList());
        refuseBeforePublishedMonths(card);
        card.publish(caller.userName(), now());
        published.stream()
                .filter(other -> other.validTo() == null && other.validFrom().isBefore(card.validFrom()))
                .forEach(other -> other.endBefore(card.validFrom()));
        published.add(card);
        RateCards.table(published.stream().map(RateCard::row).toList());
        changes.fire(Change.event(RateCards.KIND, String.valueOf(cardNo), "PUBLISH"));
        return card.row();
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public RateCardRow withdraw(int cardNo) {
        RateCard card = found(cards.lockAll(), cardNo);
        card.withdraw();
        return card.row();
    }

    /** Confirms a reading that was marked as ours alone. */
    @Transactional
    @Duty({Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public RateCardRow confirm(int cardNo) {
        RateCard card = found(cards.lockAll(), cardNo);
        card.confirm(caller.userName());
        return card.row();
    }

    private void refuseBeforePublishedMonths(RateCard card) {
        statements.lastPublishedMonth().ifPresent(month -> {
            if (!card.validFrom().isAfter(month.atEndOfMonth())) {
                throw Refusal.conflict("RC-872", card.validFrom(), month);
            }
        });
    }

    private static RateCard found(List<RateCard> all, int cardNo) {
        return all.stream()
                .filter(card -> card.cardNo() == cardNo)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("RC-870", cardNo));
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
