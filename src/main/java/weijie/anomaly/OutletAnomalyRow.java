package weijie.anomaly;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * An outlet whose month stands out. The list is ordered by what can be read in it: how many independent findings, then what is at stake.
 *
 * @param found at least one
 */
public record OutletAnomalyRow(List<AnomalyRow> found) implements Serializable {

    private static final Comparator<OutletAnomalyRow> RANKING = Comparator.comparing(
                    (OutletAnomalyRow row) -> -row.themes())
            .thenComparing(row -> row.stake().negated())
            .thenComparing(OutletAnomalyRow::outletCode);

    public OutletAnomalyRow {
        found = found.stream()
                .sorted(Comparator.comparing(one -> one.found().kind()))
                .toList();
    }

    /** Outlet by outlet, the one most worth a look first. */
    static List<OutletAnomalyRow> ranked(List<AnomalyRow> all) {
        return all.stream().collect(Collectors.groupingBy(AnomalyRow::outletCode)).values().stream()
                .map(OutletAnomalyRow::new)
                .sorted(RANKING)
                .toList();
    }

    private AnomalyRow first() {
        return found.get(0);
    }

    /** How many findings are independent: those of one theme count once. */
    public int themes() {
        return (int)
                found.stream().map(one -> one.found().kind().theme()).distinct().count();
    }

    /** The largest of its findings; their orders overlap, so they are not added. */
    public Money stake() {
        return found.stream().map(one -> one.found().stake()).reduce(Money.ZERO, Money::max);
    }

    public String outletCode() {
        return first().outletCode();
    }

    public String outletName() {
        return first().outletName();
    }

    public String centreCode() {
        return first().centreCode();
    }

    public String centreName() {
        return first().centreName();
    }

    public String provinceCode() {
        return first().provinceCode();
    }

    public String provinceName() {
        return first().provinceName();
    }

    public LocalDateTime foundAt() {
        return first().foundAt();
    }

    public LocalDateTime toldAt() {
        return first().toldAt();
    }

    /** All that stands out, a sentence each. */
    public List<String> sentences(Texts texts) {
        return found.stream().map(one -> one.sentence(texts)).toList();
    }
}
