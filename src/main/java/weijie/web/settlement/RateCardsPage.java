package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import weijie.settlement.RateCardDesk;
import weijie.settlement.RateCardRow;
import weijie.settlement.RateCoverage;
import weijie.settlement.RateCoverageRow;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.web.People;
import weijie.web.Say;

/** The fee standards: what is in force, which versions there are, how they differ, and what an order would earn. */
@Named
@ViewScoped
public class RateCardsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 1;

    @Inject
    RateCardDesk desk;

    @Inject
    People people;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private List<RateCardRow> cards;
    private Integer left;
    private Integer right;
    private RepairLevel level = RepairLevel.L1;
    private String category;
    private String province;
    private int units = 1;
    private LocalDate completedOn;
    private Money estimate;
    private boolean tried;
    private Integer covered;
    private RateCoverage coverage;

    @PostConstruct
    void load() {
        cards = desk.list();
        completedOn = LocalDate.now(clock);
        right = cards.isEmpty() ? null : cards.get(0).cardNo();
        covered = right;
        readCoverage();
        left = cards.size() > 1 ? Integer.valueOf(cards.get(1).cardNo()) : right;
    }

    /** Who drafted and who published a card; the first one came with the system. */
    public String people(RateCardRow card) {
        return card.cardNo() == FIRST
                ? say.text("settlement.rates.given")
                : say.text(
                        "settlement.rates.by",
                        people.of(card.madeBy()),
                        card.publishedBy() == null ? "—" : people.of(card.publishedBy()));
    }

    public void publish(int cardNo) {
        desk.publish(cardNo);
        load();
        say.info("settlement.rates.published", cardNo);
    }

    public void withdraw(int cardNo) {
        desk.withdraw(cardNo);
        load();
        say.info("settlement.rates.withdrawn", cardNo);
    }

    public void confirm(int cardNo) {
        desk.confirm(cardNo);
        load();
        say.info("settlement.rates.confirmed", cardNo);
    }

    /** What an order would earn. */
    public void tryOut() {
        estimate = desk.quote(category, province, level, units, completedOn).orElse(null);
        tried = true;
    }

    /** Reads what everything costs by the chosen card. */
    public void readCoverage() {
        coverage = covered == null ? null : desk.coverage(covered);
    }

    /** One line of the table: a category in a province, its four levels beside each other. */
    public record CoverageLine(List<RateCoverageRow> levels) implements Serializable {

        public RateCoverageRow first() {
            return levels.get(0);
        }
    }

    public List<CoverageLine> getCoverageLines() {
        List<CoverageLine> lines = new ArrayList<>();
        if (coverage != null) {
            int levels = RepairLevel.values().length;
            for (int i = 0; i < coverage.rows().size(); i += levels) {
                lines.add(new CoverageLine(coverage.rows().subList(i, i + levels)));
            }
        }
        return lines;
    }

    /** Why the chosen card cannot be published yet, one sentence each. */
    public List<String> getCoverageProblems() {
        return coverage == null
                ? List.of()
                : coverage.problems().stream().map(say.texts()::of).toList();
    }

    public Integer getCovered() {
        return covered;
    }

    public void setCovered(Integer value) {
        covered = Objects.requireNonNullElse(value, covered);
    }

    public List<RateCardRow> getUnconfirmed() {
        return cards.stream().filter(RateCardRow::isUnconfirmed).toList();
    }

    public List<RateCardRow> getCards() {
        return cards;
    }

    public RateCardRow getLeftCard() {
        return card(left);
    }

    public RateCardRow getRightCard() {
        return card(right);
    }

    private RateCardRow card(Integer no) {
        return cards.stream()
                .filter(card -> Objects.equals(card.cardNo(), no))
                .findFirst()
                .orElse(cards.get(0));
    }

    /** How much more a level costs on the right than on the left. */
    public Money difference(RepairLevel of) {
        return getRightCard().general(of).minus(getLeftCard().general(of));
    }

    public RepairLevel[] getLevels() {
        return RepairLevel.values();
    }

    public Integer getLeft() {
        return left;
    }

    public void setLeft(Integer value) {
        left = Objects.requireNonNullElse(value, left);
    }

    public Integer getRight() {
        return right;
    }

    public void setRight(Integer value) {
        right = Objects.requireNonNullElse(value, right);
    }

    public RepairLevel getLevel() {
        return level;
    }

    public void setLevel(RepairLevel value) {
        level = value;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String value) {
        category = value;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String value) {
        province = value;
    }

    public int getUnits() {
        return units;
    }

    public void setUnits(int value) {
        units = value;
    }

    public LocalDate getCompletedOn() {
        return completedOn;
    }

    public void setCompletedOn(LocalDate value) {
        completedOn = value;
    }

    public Money getEstimate() {
        return estimate;
    }

    public boolean isTried() {
        return tried;
    }
}
