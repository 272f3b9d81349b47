package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;
import weijie.testing.Eventually;

/** The forecast of its own accord: once a month, on one server, noted, and told to the parts desk. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class ForecastMonthlyIT {

    @Inject
    private Rows rows;

    @Inject
    private ForecastDesk desk;

    @Inject
    private Clock clock;

    private final long part = TimeOrderedId.next();
    private YearMonth last;

    @BeforeEach
    void somethingMoved() {
        last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
        rows.change(
                "insert into stock_flow (month, place_kind, place_id, part_id, state, event, came, went)"
                        + " values (?, 'HQ', 0, ?, 'GOOD', 'OPENING', 1, 0)",
                last.toString(),
                part);
        awaitEnd();
        rows.change("delete from part_forecast_day");
        rows.change(
                "update part_forecast_run set month = ?", last.minusMonths(1).toString());
    }

    @AfterEach
    void nothingIsLeft() {
        rows.change("delete from stock_flow where part_id = ?", part);
        rows.change("delete from part_forecast_day");
    }

    @Test
    void ofManyServersOneBeginsItAndThePartsDeskIsTold() throws Exception {
        long before = jobs();
        long told = told();
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> ticks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ticks.add(() -> ActingAs.call(OwnAccord.AS_PARTS_DESK, desk::monthly));
            }
            List<Boolean> begun = new ArrayList<>();
            for (Future<Boolean> tick : servers.invokeAll(ticks)) {
                begun.add(tick.get());
            }
            assertThat(begun).containsOnlyOnce(true);
        } finally {
            servers.shutdownNow();
        }
        awaitEnd();
        assertThat(jobs()).isEqualTo(before + 1);
        assertThat(rows.number("select count(*) from part_forecast_run where month = ?", last.toString()))
                .isEqualTo(1);
        assertThat(told()).isEqualTo(told + 1);
        assertThat(rows.number(
                        "select count(*) from audit_entry where about_kind = 'PART_FORECAST' and user_name = 'system'"))
                .isPositive();
        assertThat(monthly()).as("the month is in it").isFalse();
    }

    @Test
    void whatCameToNothingIsBegunAgainTheNextDay() throws Exception {
        rows.change("insert into part_forecast_day (day) values (?)", LocalDate.now(clock));
        assertThat(monthly()).isFalse();
        rows.change("update part_forecast_day set day = ?", LocalDate.now(clock).minusDays(1));
        assertThat(monthly()).isTrue();
        awaitEnd();
    }

    private void awaitEnd() {
        Eventually.await("the forecast has ended", Duration.ofMinutes(1), () -> ended() >= jobs());
    }

    private boolean monthly() {
        return ActingAs.call(OwnAccord.AS_PARTS_DESK, desk::monthly);
    }

    private long jobs() {
        return rows.number("select count(*) from job where kind = 'PART_FORECAST'");
    }

    private long ended() {
        return rows.number(
                "select count(*) from job where kind = 'PART_FORECAST' and state in ('DONE', 'FAILED', 'CANCELLED')");
    }

    private long told() {
        return rows.number("select count(*) from notice where text_key = 'parts.notice.forecast'");
    }
}
