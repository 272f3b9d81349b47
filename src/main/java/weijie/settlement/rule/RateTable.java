package weijie.settlement.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;

/**
 * The published rate cards as one table. A price may be for one product category, one province, both or neither; the most
 * particular one wins, category before province.
 */
public final class RateTable {

    /**
     * One price.
     *
     * @param card the version of the card it stands on
     * @param validity the completion dates it is for
     * @param category the product category's code, or {@code null} for all
     * @param province the province code, or {@code null} for all
     * @param level the level
     * @param price the fee, of one unit for detection or upgrade
     */
    public record Row(int card, DateRange validity, String category, String province, RepairLevel level, Money price) {}

    /** The answer when no card has a price. */
    public static final Row NO_RATE =
            new Row(0, DateRange.since(LocalDate.MIN), null, null, RepairLevel.DETECT_UPGRADE, Money.ZERO);

    private record Key(String category, String province, RepairLevel level) {}

    private final Map<Key, Row[]> rows = new HashMap<>();
    private final Row[][] general = new Row[RepairLevel.values().length][];
    private final boolean particular;
    private final List<Row> all;

    /**
     * @param rows the prices of every published card, in any order
     * @throws Refusal {@code MD-871} when two prices of the same kind overlap in time, {@code RC-873} when days between them have none
     */
    public RateTable(List<Row> rows) {
        Map<Key, List<Row>> byKey = new HashMap<>();
        for (Row row : rows) {
            byKey.computeIfAbsent(new Key(row.category(), row.province(), row.level()), key -> new ArrayList<>())
                    .add(row);
        }
        byKey.forEach((key, list) -> {
            list.sort(Comparator.comparing(row -> row.validity().from()));
            refuseOverlapAndGap(list);
            this.rows.put(key, list.toArray(new Row[0]));
        });
        for (RepairLevel level : RepairLevel.values()) {
            general[level.ordinal()] = this.rows.getOrDefault(new Key(null, null, level), new Row[0]);
        }
        this.particular = rows.stream().anyMatch(row -> row.category() != null || row.province() != null);
        this.all = List.copyOf(rows);
    }

    /** Every row, in the order they were given. */
    public List<Row> rows() {
        return all;
    }

    /** The price for a completion date, or {@link #NO_RATE}. */
    public Row find(String category, String province, RepairLevel level, LocalDate completedOn) {
        if (particular) {
            Row row = on(rows.get(new Key(category, province, level)), completedOn);
            if (row == NO_RATE) {
                row = on(rows.get(new Key(category, null, level)), completedOn);
            }
            if (row == NO_RATE) {
                row = on(rows.get(new Key(null, province, level)), completedOn);
            }
            if (row != NO_RATE) {
                return row;
            }
        }
        return on(general[level.ordinal()], completedOn);
    }

    /** What work of a record earns, whatever else speaks against it; empty where no card has a price. */
    public Optional<Money> fee(String category, String province, PaidWork work, LocalDate completedOn) {
        Row row = find(category, province, work.level(), completedOn);
        return row == NO_RATE ? Optional.empty() : Optional.of(work.fee(row.price()));
    }

    private static Row on(Row[] candidates, LocalDate day) {
        if (candidates != null) {
            for (Row row : candidates) {
                if (row.validity().contains(day)) {
                    return row;
                }
            }
        }
        return NO_RATE;
    }

    private static void refuseOverlapAndGap(List<Row> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            Row before = sorted.get(i - 1);
            Row after = sorted.get(i);
            if (before.validity().overlaps(after.validity())) {
                throw Refusal.conflict(
                        "MD-871", "v" + after.card(), before.validity().from());
            }
            boolean standsOnEveryCard = before.category() == null && before.province() == null;
            if (standsOnEveryCard
                    && !before.validity()
                            .to()
                            .plusDays(1)
                            .equals(after.validity().from())) {
                throw Refusal.conflict(
                        "RC-873",
                        before.card(),
                        after.card(),
                        before.validity().to().plusDays(1));
            }
        }
    }
}
