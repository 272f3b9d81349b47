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
import java.util.Map;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.Role;
import weijie.shared.UtcNow;
import weijie.shared.Weighty;

/** Where the fee standard is written, published by a second person, and tried out. */
@ApplicationScoped
public class RateCardDesk {

    @Inject
    RateCards cards;

    @Inject
    RateCodes codes;

    @Inject
    Statements statements;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The cards that the caller may know: what headquarters only thinks of is nobody else's. */
    @Transactional
    @Duty
    public List<RateCardRow> list() {
        return cards.list().stream().filter(this::isShown).toList();
    }

    @Transactional
    @Duty
    public RateCardRow view(int cardNo) {
        return cards.find(cardNo)
                .map(RateCard::row)
                .filter(this::isShown)
                .orElseThrow(() -> Refusal.notFound("RC-870", cardNo));
    }

    private boolean isShown(RateCardRow card) {
        return caller.isHeadquarters() || card.state() == RateCardState.PUBLISHED;
    }

    /** What an order would earn, for the try-out and for forms. */
    @Transactional
    @Duty
    public Optional<Money> estimate(String category, String province, PaidWork work, LocalDate completedOn) {
        return cards.estimate(category, province, work, completedOn);
    }

    /**
     * The same for what somebody typed.
     *
     * @throws Refusal {@code RC-881}, {@code RC-882} for a category or a province that does not exist
     */
    @Transactional
    @Duty
    public Optional<Money> quote(
            String category, String province, RepairLevel level, int units, LocalDate completedOn) {
        RatePriceRow asked = codes.checked(new RatePriceRow(category, province, level, null));
        return cards.estimate(
                asked.categoryCode(), asked.provinceCode(), PaidWork.of(level, units, false), completedOn);
    }

    /** What every category, province and level costs by a card, and what speaks against its publication. */
    @Transactional
    @Duty
    public RateCoverage coverage(int cardNo) {
        RateCardRow card = view(cardNo);
        List<RateCardRow> others = cards.list().stream()
                .filter(other -> other.state() == RateCardState.PUBLISHED && other.cardNo() != cardNo)
                .toList();
        return RateCoverage.of(
                card, RateCards.table(others), codes.categories(), codes.provinces(), problems(card, others));
    }

    private List<Refusal> problems(RateCardRow card, List<RateCardRow> others) {
        List<Refusal> problems = new ArrayList<>();
        if (card.isDraft()) {
            List<RateCardRow> together = new ArrayList<>(others.stream()
                    .map(other -> other.validTo() == null && other.validFrom().isBefore(card.validFrom())
                            ? other.endingBefore(card.validFrom())
                            : other)
                    .toList());
            together.add(card);
            List<Runnable> looks = List.of(
                    () -> codes.checked(card.prices()),
                    () -> refuseBeforePublishedMonths(card.validFrom()),
                    () -> RateCards.table(together));
            for (Runnable look : looks) {
                try {
                    look.run();
                } catch (Refusal problem) {
                    problems.add(problem);
                }
            }
        }
        return problems;
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public RateCardRow draft(RateCardEntry typed) {
        RateCardEntry entry = new RateCardEntry(
                typed.name(), typed.validFrom(), typed.note(), typed.leftOver(), codes.checked(typed.prices()));
        int next = cards.lockAll().stream().mapToInt(RateCard::cardNo).max().orElse(0) + 1;
        RateCard card = new RateCard(next, entry, caller.userName(), now());
        refuseBeforePublishedMonths(card.validFrom());
        cards.add(card);
        note(card, "ADD", Map.of());
        return card.row();
    }

    /** Puts a draft into force; the card before it ends the day before. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    @Weighty
    public RateCardRow publish(int cardNo) {
        List<RateCard> all = cards.lockAll();
        RateCard card = found(all, cardNo);
        List<RateCard> published = new ArrayList<>(all.stream()
                .filter(other -> other.state() == RateCardState.PUBLISHED)
                .toList());
        refuseBeforePublishedMonths(card.validFrom());
        refuseOtherCodes(card.row());
        Map<String, String> before = card.facts();
        card.publish(caller.userName(), now());
        published.stream()
                .filter(other -> other.validTo() == null && other.validFrom().isBefore(card.validFrom()))
                .forEach(other -> {
                    Map<String, String> open = other.facts();
                    other.endBefore(card.validFrom());
                    note(other, "END", open);
                });
        published.add(card);
        RateCards.table(published.stream().map(RateCard::row).toList());
        note(card, "PUBLISH", before);
        return card.row();
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public RateCardRow withdraw(int cardNo) {
        RateCard card = found(cards.lockAll(), cardNo);
        Map<String, String> before = card.facts();
        card.withdraw();
        note(card, "WITHDRAW", before);
        return card.row();
    }

    /** Confirms a reading that was marked as ours alone. */
    @Transactional
    @Duty({Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public RateCardRow confirm(int cardNo) {
        RateCard card = found(cards.lockAll(), cardNo);
        Map<String, String> before = card.facts();
        card.confirm(caller.userName());
        note(card, "CONFIRM", before);
        return card.row();
    }

    private void note(RateCard card, String verb, Map<String, String> before) {
        changes.fire(Change.act(RateCards.KIND, String.valueOf(card.cardNo()), verb, before, card.facts()));
    }

    private void refuseBeforePublishedMonths(LocalDate validFrom) {
        statements.lastPublishedMonth().ifPresent(month -> {
            if (!validFrom.isAfter(month.atEndOfMonth())) {
                throw Refusal.conflict("RC-872", validFrom, month);
            }
        });
    }

    /** A draft that was written before the codes were checked, or whose category is written differently since. */
    private void refuseOtherCodes(RateCardRow card) {
        List<RatePriceRow> known = codes.checked(card.prices());
        for (int i = 0; i < known.size(); i++) {
            RatePriceRow price = card.prices().get(i);
            if (!known.get(i).equals(price)) {
                throw Refusal.invalidField(
                        "prices[" + i + "]",
                        "RC-881",
                        i + 1,
                        price.categoryCode(),
                        known.get(i).categoryCode());
            }
        }
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
