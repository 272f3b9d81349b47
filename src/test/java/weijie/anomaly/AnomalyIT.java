package weijie.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.anomaly.peer.AnomalyKind;
import weijie.given.GivenCaller;
import weijie.job.JobDesk;
import weijie.job.JobState;
import weijie.repair.ConditionDesk;
import weijie.repair.OrderCallback;
import weijie.shared.ActingAs;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Texts;
import weijie.shared.jpa.Rows;
import weijie.testing.Eventually;

/** A month of ten outlets, nine of them honest: what is found of the tenth, kept, told, and called about. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class AnomalyIT {

    private static final AnomalyCriteria ALL = new AnomalyCriteria(null, null, null, null, null);

    @Inject
    private Rows rows;

    @Inject
    private AnomalyDesk desk;

    @Inject
    private CallbackDesk calls;

    @Inject
    private ConditionDesk conditions;

    @Inject
    private JobDesk jobs;

    @Resource
    private ManagedExecutorService executor;

    private final GivenCaller reviewer = new GivenCaller("anomaly.reviewer", Role.HQ_REVIEWER);
    private TenOutlets network;
    private YearMonth month;
    private String suspect;

    @BeforeEach
    void tenOutletsOfWhichOneIsNotHonest() {
        network = new TenOutlets(rows);
        month = network.month();
        suspect = network.outletCode(0);
    }

    @AfterEach
    void nothingIsLeft() {
        network.leave(rows);
    }

    private void looked() {
        long job = ActingAs.call(reviewer, () -> desk.refresh(month));
        Eventually.await("looked at", Duration.ofMinutes(2), () -> state(job).isOver());
        assertThat(state(job)).isEqualTo(JobState.DONE);
    }

    private JobState state(long job) {
        return ActingAs.call(reviewer, () -> jobs.state(job));
    }

    private List<OutletAnomalyRow> found() {
        return ActingAs.call(reviewer, () -> desk.list(new AnomalyCriteria(month, null, null, null, null)));
    }

    @Test
    void whatStandsOutIsSaidWithItsComparisonAndItsOrders() {
        looked();
        assertThat(found()).singleElement().satisfies(outlet -> {
            assertThat(outlet.outletCode()).isEqualTo(suspect);
            assertThat(outlet.themes()).isEqualTo(2);
            assertThat(outlet.found())
                    .extracting(one -> one.found().kind())
                    .containsExactly(AnomalyKind.HIGH_LEVELS, AnomalyKind.TOP_LEVEL, AnomalyKind.SHARED_PHONES);
            assertThat(outlet.sentences(Texts.chinese()))
                    .contains(
                            "三级维修占 66.7%（20/30 单）；按品类和省份差别调整后的其余 9 家中位数 0%，其中大多数不超过 0%",
                            "电话与多台机器相同的占 40%（12/30 单）；同省同品类同规模 9 家中位数 0%，其中大多数不超过 0%");
        });
        assertThat(ActingAs.call(reviewer, () -> desk.orders(month, suspect, null)))
                .hasSize(TenOutlets.WRONG);
        assertThat(ActingAs.call(reviewer, () -> desk.orders(month, suspect, AnomalyKind.SHARED_PHONES)))
                .hasSize(12)
                .allSatisfy(order -> assertThat(order.kinds()).hasSize(3));
        assertThat(ActingAs.call(reviewer, () -> desk.run(month)))
                .hasValueSatisfying(run -> assertThat(List.of(run.orders(), run.outlets(), run.judged()))
                        .containsExactly(
                                TenOutlets.OUTLETS * TenOutlets.ORDERS, TenOutlets.OUTLETS, TenOutlets.OUTLETS));
    }

    @Test
    void foundAnewItIsReplacedUntilTheMonthIsPublished() {
        looked();
        String honest = "UPDATE repair_order SET repair_level = 'L1' WHERE outlet_id = ?";
        rows.change(honest, network.outlet(0));
        looked();
        assertThat(found())
                .singleElement()
                .satisfies(outlet -> assertThat(outlet.found())
                        .extracting(one -> one.found().kind())
                        .containsExactly(AnomalyKind.SHARED_PHONES));
        rows.change(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, total, calculated_at, calculated_by,"
                        + " published_at, published_by, sha256) VALUES (?, ?, ?, ?, 0, 'PUBLISHED', 0, NOW(3), 'test', NOW(3), 'test', ?)",
                network.centre(),
                "JS-" + suspect,
                month.toString(),
                network.centre(),
                "0".repeat(64));
        rows.change("UPDATE repair_order SET customer_phone = NULL WHERE outlet_id = ?", network.outlet(0));
        looked();
        assertThat(found()).as("as it was when it was published").hasSize(1);
        rows.change("DELETE FROM statement WHERE centre_id = ?", network.centre());
        looked();
        assertThat(found()).isEmpty();
    }

    @Test
    void anOutletReadsOfItselfWhatItWasToldAndNobodyElseDoes() {
        looked();
        Caller own = GivenCaller.ofOutlet("anomaly.outlet", network.outlet(0));
        Caller neighbour = GivenCaller.ofOutlet("anomaly.neighbour", network.outlet(1));
        Caller ours = GivenCaller.ofCentre("anomaly.centre", network.centre());
        Caller theirs = GivenCaller.ofCentre("anomaly.other", network.centre() + 1);
        assertThat(marks(reviewer)).hasSize(3);
        for (Caller before : List.of(own, neighbour, ours, theirs)) {
            assertThat(marks(before)).as("before it was told").isEmpty();
        }
        ActingAs.run(reviewer, () -> desk.tell(month, suspect));
        assertThat(marks(own)).hasSize(3);
        assertThat(marks(ours)).hasSize(3);
        assertThat(marks(neighbour)).isEmpty();
        assertThat(marks(theirs)).isEmpty();
        refused("AN-003", () -> desk.tell(month, suspect));
        refused("AN-001", () -> desk.tell(month, network.outletCode(1)));
        assertThatThrownBy(() -> ActingAs.call(own, () -> desk.list(ALL))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ActingAs.call(ours, () -> desk.outlet(month, suspect)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void thoseMostWorthACallAreDrawnAndWhatCameOfThemIsMeasured() {
        refused("AN-006", () -> calls.draw(month, 10));
        looked();
        refused("AN-005", () -> calls.draw(month, 0));
        assertThat(ActingAs.<Integer>call(reviewer, () -> calls.draw(month, 10)))
                .isEqualTo(10);
        List<CallbackRow> drawn = drawn();
        assertThat(drawn).filteredOn(row -> row.drawn() == CallbackPick.RANDOM).hasSize(2);
        assertThat(drawn)
                .filteredOn(row -> row.drawn() == CallbackPick.FINDING)
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.themes()).isEqualTo(2));
        refused("AN-004", () -> desk.tell(month, suspect));
        called(drawn.get(0), OrderCallback.Outcome.DENIED);
        called(drawn.get(1), OrderCallback.Outcome.CONFIRMED);
        called(drawn.get(2), OrderCallback.Outcome.NOT_REACHED);
        assertThat(ActingAs.call(reviewer, () -> calls.precision(month)).get(0))
                .isEqualTo(new CallbackPrecision(CallbackPick.FINDING, 8, 2, 1));
        assertThat(ActingAs.<Integer>call(reviewer, () -> calls.draw(month, 40)))
                .as("what the findings do not fill is drawn at random")
                .isEqualTo(40);
        assertThat(drawn()).extracting(CallbackRow::orderNo).doesNotHaveDuplicates();
        assertThat(drawn())
                .filteredOn(row -> row.drawn() == CallbackPick.FINDING)
                .hasSize(TenOutlets.WRONG);
    }

    @Test
    void twoWhoDrawAtOnceDrawDifferentOrders() throws Exception {
        looked();
        List<Future<Integer>> both = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            both.add(executor.submit(() -> ActingAs.<Integer>call(reviewer, () -> calls.draw(month, 10))));
        }
        for (Future<Integer> one : both) {
            assertThat(one.get()).isEqualTo(10);
        }
        assertThat(drawn()).hasSize(20);
    }

    private List<CallbackRow> drawn() {
        return ActingAs.call(reviewer, () -> calls.list(new CallbackCriteria(month, null, null, null)));
    }

    private void called(CallbackRow row, OrderCallback.Outcome outcome) {
        ActingAs.run(
                reviewer,
                () -> conditions.callback(row.orderNo(), null, row.completedOn().plusDays(1), outcome, null));
    }

    private List<AnomalyRow> marks(Caller reader) {
        return ActingAs.call(reader, () -> desk.ofOrder(network.orderNo(0, 0)));
    }

    private void refused(String with, Runnable act) {
        assertThatThrownBy(() -> ActingAs.run(reviewer, act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(with));
    }
}
