package weijie.settlement.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;
import weijie.shared.Role;
import weijie.shared.WallClock;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;
import weijie.testing.Eventually;

/** The work behind the early view: done once a day of its own accord, once whoever presses, and once however many look. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class OutlookWorkIT {

    @Inject
    private Rows rows;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OutlookDesk desk;

    @Inject
    private Clock clock;

    @Inject
    private WallClock wall;

    private final GivenCaller accounts = new GivenCaller("outlook.accounts", Role.HQ_ACCOUNTS);
    private final long centre = TimeOrderedId.next();
    private final long outlet = TimeOrderedId.next();
    private YearMonth month;

    @BeforeEach
    void aCentreWithAnOrderOfTheMonth() {
        month = YearMonth.now(clock);
        rows.change(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '预览中心', '430000')",
                centre,
                "OD" + Long.toString(centre, 36));
        rows.change(
                "INSERT INTO outlet (id, code, name, province_code, city_code) VALUES (?, ?, '预览网点', '430000', '430100')",
                outlet,
                "OO" + Long.toString(outlet, 36));
        rows.change(
                "INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, accepted_on, completed_on,"
                        + " completed_month, repair_level, repair_status, settlement_status, submitted_on, created_by, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, 'OD', 'M', ?, ?, ?, ?, 'L1', 'HANDED_OVER', 'VALIDATED', ?,"
                        + " 'test', NOW(3), NOW(3))",
                outlet,
                "OD-" + outlet,
                centre,
                outlet,
                "SN" + outlet,
                month.atDay(1),
                month.atDay(1),
                month.toString(),
                month.atDay(1));
    }

    @AfterEach
    void nothingIsLeft() {
        rows.change("DELETE FROM repair_order WHERE id = ?", outlet);
    }

    @Test
    void whatNobodyAskedForIsComputedFromTheClocksThread() throws Exception {
        // As the clock does it: from a thread that no request has lent anything.
        int begun = scheduler
                .schedule(
                        () -> ActingAs.call(OwnAccord.AS_ACCOUNTS, () -> Integer.valueOf(desk.daily())),
                        0,
                        TimeUnit.SECONDS)
                .get();
        assertThat(begun).isPositive();
        Eventually.await(
                "the centre's month is computed",
                Duration.ofMinutes(2),
                () -> rows.number(
                                "SELECT COUNT(*) FROM outlook WHERE month = ? AND centre_id = ? AND computed_at IS NOT NULL",
                                month.toString(),
                                centre)
                        == 1);
        Eventually.await(
                "all of them are",
                Duration.ofMinutes(2),
                () -> rows.number(
                                "SELECT COUNT(*) FROM job WHERE kind = ? AND state IN ('QUEUED', 'RUNNING')",
                                OutlookRun.KIND)
                        == 0);
        assertThat(rows.number("SELECT COUNT(*) FROM job WHERE kind = ? AND state = 'FAILED'", OutlookRun.KIND))
                .isZero();
        assertThat(ActingAs.<Integer>call(OwnAccord.AS_ACCOUNTS, () -> Integer.valueOf(desk.daily())))
                .as("begun again on the same day")
                .isZero();
    }

    @Test
    void whoPressesAgainIsShownTheSameJob() {
        long running = TimeOrderedId.next();
        YearMonth longAgo = YearMonth.of(1997, 3);
        rows.change(
                "INSERT INTO job (id, kind, title, payload, state, started_by, started_by_name, roles, created_at, owner, heartbeat_at)"
                        + " VALUES (?, ?, 'x', ?, 'RUNNING', 'somebody', 'somebody', 'HQ_ACCOUNTS', ?, 'another server', ?)",
                running,
                OutlookRun.KIND,
                longAgo.toString(),
                LocalDateTime.now(clock),
                LocalDateTime.of(2999, 1, 1, 0, 0));
        try {
            assertThat(ActingAs.call(accounts, () -> desk.refresh(new OutlookCriteria(longAgo, null, null))))
                    .isEqualTo(running);
            assertThat(ActingAs.call(
                            accounts, () -> desk.refresh(new OutlookCriteria(longAgo.plusMonths(1), null, null))))
                    .as("another month is another job")
                    .isNotEqualTo(running);
        } finally {
            rows.change("DELETE FROM job WHERE id = ?", running);
        }
    }

    @Test
    void whileSomebodyComputesItTheOthersSeeWhatItWas() {
        LocalDateTime now = wall.now();
        String stored = "INSERT INTO outlook (run_id, month, centre_id, begun_at, computed_at) VALUES (?, ?, ?, ?, ?)";
        rows.change(stored, TimeOrderedId.next(), month.toString(), centre, now.minusHours(1), now.minusHours(1));
        rows.change(stored, TimeOrderedId.next(), month.toString(), centre, now, null);
        OutlookCriteria wish = new OutlookCriteria(month, "OD" + Long.toString(centre, 36), null);
        assertThat(ActingAs.call(accounts, () -> desk.of(wish)).computedAt()).isEqualTo(now.minusHours(1));
        rows.change("DELETE FROM outlook WHERE centre_id = ? AND computed_at IS NULL", centre);
        assertThat(ActingAs.call(accounts, () -> desk.of(wish)).computedAt()).isAfterOrEqualTo(now);
    }
}
