package weijie.anomaly.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;

/** With whom an outlet is compared, and from when on it stands out. */
class PeerComparisonTest {

    private static final Thresholds THRESHOLDS = new Thresholds(20, 8, 5, 3, 90, 1_000, 20, 5, 12);

    private static OutletFigures outlet(long id, String province, String category, int orders, int hits) {
        Map<AnomalyKind, OutletFigures.Figure> figures = new EnumMap<>(AnomalyKind.class);
        for (AnomalyKind kind : AnomalyKind.values()) {
            figures.put(kind, new OutletFigures.Figure(orders, 0, Money.ZERO));
        }
        figures.put(AnomalyKind.REPEATS, new OutletFigures.Figure(orders, hits, Money.ofYuan(10L * hits)));
        return new OutletFigures(id, province, category, orders, figures);
    }

    /** Peers of one province and category, of fifty orders each. */
    private static List<OutletFigures> peers(int count, int hits) {
        List<OutletFigures> peers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            peers.add(outlet(100 + i, "HN", "TV", 50, hits));
        }
        return peers;
    }

    private static List<Anomaly> found(OutletFigures one, List<OutletFigures> others) {
        List<OutletFigures> all = new ArrayList<>(others);
        all.add(one);
        return new PeerComparison(THRESHOLDS)
                .of(all).stream()
                        .filter(anomaly -> anomaly.outletId() == one.outletId())
                        .toList();
    }

    @Test
    void theSentenceHasItsFiguresAndWhatIsAtStake() {
        assertThat(found(outlet(1, "HN", "TV", 50, 20), peers(8, 5)))
                .containsExactly(new Anomaly(
                        1,
                        AnomalyKind.REPEATS,
                        50,
                        20,
                        PeerGroup.PROVINCE,
                        8,
                        1_000,
                        1_000,
                        // Of twenty hits five are usual: fifteen of them at ten yuan each.
                        Money.ofYuan(150)));
    }

    @Test
    void theGroupIsTheNarrowestThatHasEnough() {
        List<OutletFigures> seven = peers(7, 1);
        OutletFigures one = outlet(1, "HN", "TV", 50, 20);
        assertThat(found(one, seven))
                .as("with nobody there is nothing to compare")
                .isEmpty();
        assertThat(group(one, seven, outlet(200, "HN", "TV", 50, 1))).isEqualTo(PeerGroup.PROVINCE);
        assertThat(group(one, seven, outlet(200, "GD", "TV", 50, 1))).isEqualTo(PeerGroup.CATEGORY);
        assertThat(group(one, seven, outlet(200, "GD", "AC", 50, 1))).isEqualTo(PeerGroup.SIZE);
        assertThat(group(one, seven, outlet(200, "GD", "AC", 60, 1))).isEqualTo(PeerGroup.ALL);
        assertThat(found(one, with(seven, outlet(200, "HN", "TV", 19, 0))))
                .as("one with too few orders is nobody's peer")
                .isEmpty();
    }

    private static PeerGroup group(OutletFigures one, List<OutletFigures> others, OutletFigures eighth) {
        return found(one, with(others, eighth)).get(0).group();
    }

    private static List<OutletFigures> with(List<OutletFigures> others, OutletFigures one) {
        List<OutletFigures> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    @Test
    void fewHitsAndFewOrdersAreNeverAnAnomaly() {
        assertThat(found(outlet(1, "HN", "TV", 20, 4), peers(8, 0))).isEmpty();
        assertThat(found(outlet(1, "HN", "TV", 20, 5), peers(8, 0))).hasSize(1);
        assertThat(found(outlet(1, "HN", "TV", 19, 19), peers(8, 0))).isEmpty();
    }

    @Test
    void whatIsUsualAmongSomePeersIsNoAnomaly() {
        // Most have nothing, but two of twelve have twice in five: the upper end lies there.
        List<OutletFigures> mixed = new ArrayList<>(peers(10, 0));
        for (int i = 0; i < 2; i++) {
            mixed.add(outlet(300 + i, "HN", "TV", 50, 20));
        }
        assertThat(found(outlet(1, "HN", "TV", 50, 22), mixed)).isEmpty();
        assertThat(found(outlet(1, "HN", "TV", 50, 40), mixed)).hasSize(1);
    }

    @Test
    void whoeverLiesWithinThreeSpreadsOfTheMedianIsNoAnomaly() {
        // Half have a tenth, half have half as much again: the median is 12.5 %, the spread 1.4826 times 2.5 %, three
        // of them 11.12 %.
        List<OutletFigures> halves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            halves.add(outlet(100 + i, "HN", "TV", 1_000, i % 2 == 0 ? 100 : 150));
        }
        assertThat(found(outlet(1, "HN", "TV", 1_000, 236), halves)).isEmpty();
        assertThat(found(outlet(1, "HN", "TV", 1_000, 237), halves)).hasSize(1);
    }

    @Test
    void whatNoPeerHasIsStillExpectedNowAndThen() {
        // Five of fifty where one is taken for usual happen three times in a thousand, six once in two thousand.
        assertThat(found(outlet(1, "HN", "TV", 50, 5), peers(8, 0))).isEmpty();
        assertThat(found(outlet(1, "HN", "TV", 50, 6), peers(8, 0))).hasSize(1);
    }

    @Test
    void ofPiecesThereMayBeMoreThanOrders() {
        List<OutletFigures> taking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            taking.add(pieces(100 + i, 50));
        }
        assertThat(found(pieces(1, 60), taking)).isEmpty();
        assertThat(found(pieces(1, 100), taking))
                .extracting(Anomaly::kind)
                .containsExactly(AnomalyKind.PARTS_PER_ORDER);
    }

    private static OutletFigures pieces(long id, int pieces) {
        OutletFigures none = outlet(id, "HN", "TV", 50, 0);
        Map<AnomalyKind, OutletFigures.Figure> figures = new EnumMap<>(none.figures());
        figures.put(AnomalyKind.PARTS_PER_ORDER, new OutletFigures.Figure(50, pieces, Money.ofYuan(pieces)));
        return new OutletFigures(id, "HN", "TV", 50, figures);
    }

    /** An outlet of a hundred repairs, so many of them above level one. */
    private static OutletFigures levels(long id, String province, String category, int hits) {
        OutletFigures none = outlet(id, province, category, 100, 0);
        Map<AnomalyKind, OutletFigures.Figure> figures = new EnumMap<>(none.figures());
        figures.put(AnomalyKind.HIGH_LEVELS, new OutletFigures.Figure(100, hits, Money.ofYuan(20L * hits)));
        return new OutletFigures(id, province, category, 100, figures);
    }

    /** Forty outlets: the one product has 30 % and the other 50 % above level one, and the one province ten more than the other. */
    private static List<OutletFigures> twoProvinces() {
        List<OutletFigures> network = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean rural = i % 4 > 1;
            int usual = (i % 2 == 0 ? 30 : 50) + (rural ? 10 : 0);
            network.add(levels(100 + i, rural ? "HN" : "GD", i % 2 == 0 ? "TV" : "AC", usual + i / 4 % 5 - 2));
        }
        return network;
    }

    @Test
    void levelsAreComparedWithWhatProductAndProvinceLetOneExpect() {
        assertThat(found(levels(1, "HN", "AC", 60), twoProvinces()))
                .as("as many as are usual there")
                .isEmpty();
        assertThat(found(levels(1, "GD", "TV", 60), twoProvinces()))
                .containsExactly(new Anomaly(
                        1,
                        AnomalyKind.HIGH_LEVELS,
                        100,
                        60,
                        PeerGroup.ADJUSTED,
                        40,
                        // What the outlet itself moves the middle by is left after four rounds.
                        3_002,
                        3_202,
                        // Of sixty hits thirty are usual: thirty of them at twenty yuan each.
                        Money.ofYuan(600)));
    }

    @Test
    void ofAHundredRepairsSomeMoreOfAHigherLevelAreChance() {
        // A standard deviation is 4.58 %: fifteen more happen once in two thousand times, sixteen once in four
        // thousand.
        assertThat(found(levels(1, "GD", "TV", 45), twoProvinces())).isEmpty();
        assertThat(found(levels(1, "GD", "TV", 46), twoProvinces())).hasSize(1);
    }

    @Test
    void whereHonestOutletsDifferMuchMoreIsNeeded() {
        List<OutletFigures> differing = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            differing.add(levels(100 + i, "GD", "TV", 25 + 5 * (i % 3)));
        }
        // The middle one differs by five: a spread is 7.4 %, chance among it.
        assertThat(found(levels(1, "GD", "TV", 55), differing)).isEmpty();
        assertThat(found(levels(1, "GD", "TV", 56), differing)).hasSize(1);
    }
}
