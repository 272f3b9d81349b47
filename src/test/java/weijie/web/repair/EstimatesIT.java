package weijie.web.repair;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.job.JobDesk;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderRow;
import weijie.repair.ReadingDesk;
import weijie.settlement.RateCardDesk;
import weijie.settlement.SettlementDesk;
import weijie.shared.ActingAs;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.jpa.TimeOrderedId;

/** What people are told beforehand is what the month then pays: each record by itself, all of them together, and the trial. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class EstimatesIT {

    private static final YearMonth FIRST = YearMonth.of(2001, 3);
    private static final int MONTHS = 4;
    private static final int RECORDS = 400;
    private static final int UNITS = 90;
    private static final String[] STANDINGS = {
        "VALIDATED", "VALIDATED", "VALIDATED", "VALIDATED", "ABNORMAL", "SUSPECT", "INVALID"
    };
    private static final Money DEARER = Money.ofYuan(77);
    private static final String[] LEVELS = {"L1", "L2", "L3", "DETECT_UPGRADE"};

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Inject
    private ReadingDesk reading;

    @Inject
    private Estimates estimates;

    @Inject
    private RateCardDesk rates;

    @Inject
    private SettlementDesk settlement;

    @Inject
    private JobDesk jobs;

    private final long centre = TimeOrderedId.next();
    private final String code = "E" + Long.toString(centre, 36).toUpperCase(java.util.Locale.ROOT);
    private final String category = code.substring(code.length() - 9);

    @Test
    void theEstimateOfGeneratedRecordsIsWhatTheTrialPays() throws SQLException {
        long seed = System.nanoTime();
        generate(new Random(seed));
        // In the second month work on these units costs more for ten days in the middle, in the third until its end.
        long middle = dearer(FIRST.plusMonths(1).atDay(11), FIRST.plusMonths(1).atDay(20));
        long rest = dearer(FIRST.plusMonths(2).atDay(16), FIRST.plusMonths(2).atEndOfMonth());
        try {
            ActingAs.run(new GivenCaller("hq.accounts", Role.HQ_ACCOUNTS), () -> compareAll(seed));
        } finally {
            forget(middle);
            forget(rest);
        }
    }

    private void compareAll(long seed) {
        // What pages are told of prices may be ten seconds old.
        long until = System.nanoTime() + 30_000_000_000L;
        while (!isDearer(FIRST.plusMonths(1).atDay(11))
                || !isDearer(FIRST.plusMonths(2).atDay(16))) {
            assertThat(System.nanoTime()).as("the dearer days are known").isLessThan(until);
            LockSupport.parkNanos(50_000_000);
        }
        for (int i = 0; i < MONTHS; i++) {
            compare(FIRST.plusMonths(i), seed);
        }
    }

    private boolean isDearer(LocalDate day) {
        return rates.estimate(category, "430000", PaidWork.of(RepairLevel.L1, 1, false), day)
                .filter(DEARER::equals)
                .isPresent();
    }

    /** A card that was published for some days and for these units alone. */
    private long dearer(LocalDate from, LocalDate to) throws SQLException {
        long card = TimeOrderedId.next();
        execute("""
                INSERT INTO rate_card (id, card_no, name, state, valid_from, valid_to, made_by, made_at, published_by, published_at)
                SELECT ?, MAX(card_no) + 1, 'dearer', 'PUBLISHED', ?, ?, 'x', NOW(3), 'y', NOW(3) FROM rate_card""", card, from, to);
        for (String level : LEVELS) {
            execute(
                    "INSERT INTO rate_price (id, card_id, category_code, level, price) VALUES (?, ?, ?, ?, ?)",
                    TimeOrderedId.next(),
                    card,
                    category,
                    level,
                    DEARER.yuan());
        }
        return card;
    }

    private void forget(long card) throws SQLException {
        execute("DELETE FROM rate_price WHERE card_id = ?", card);
        execute("DELETE FROM rate_card WHERE id = ?", card);
    }

    private void compare(YearMonth month, long seed) {
        long job = settlement.calculate(month, true).jobId();
        while (!jobs.find(job).isOver()) {
            LockSupport.parkNanos(50_000_000);
        }
        Money trial = settlement.month(month).centres().stream()
                .filter(row -> row.centreCode().equals(code))
                .map(row -> row.lastRun().sum())
                .findFirst()
                .orElseThrow();
        OrderCriteria ofMonth = new OrderCriteria(
                month.toString(), code, null, null, null, null, null, null, null, null, null, null, null);
        Money together = estimates.of(reading.feeGroups(ofMonth));
        Money oneByOne = reading.list(ofMonth, Slice.of(0, RECORDS)).items().stream()
                .map(this::fee)
                .reduce(Money.ZERO, Money::plus);
        assertThat(together).as("%s, seed %s", month, seed).isEqualTo(trial);
        assertThat(oneByOne).as("%s, seed %s", month, seed).isEqualTo(trial);
        assertThat(trial.isZero()).isFalse();
    }

    private Money fee(OrderRow row) {
        return Optional.ofNullable(estimates.of(row)).orElse(Money.ZERO);
    }

    private void generate(Random random) throws SQLException {
        long outlet = TimeOrderedId.next();
        execute("INSERT INTO product_category (code, name) VALUES (?, ?)", category, "估算" + category);
        execute(
                "INSERT INTO warranty_term (id, category_code, months, valid_from) VALUES (?, ?, 12, '2000-01-01')",
                TimeOrderedId.next(),
                category);
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '估算中心', '430000')",
                centre,
                code);
        execute(
                "INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, '估算网点', '430000')",
                outlet,
                code + "W");
        for (int i = 0; i < RECORDS; i++) {
            LocalDate accepted = FIRST.atDay(1).plusDays(random.nextInt(MONTHS * 30 - 10));
            LocalDate completed = accepted.plusDays(random.nextInt(6));
            LocalDate bought = random.nextInt(4) == 0 ? null : accepted.minusDays(random.nextInt(500));
            execute(
                    """
                    INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, purchased_on, claimed_warranty,
                    accepted_on, completed_on, completed_month, repair_level, units, unrepaired, repair_status, settlement_status, repeat_waived_by,
                    created_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?, 'M', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HANDED_OVER', ?, ?, 'x', NOW(3), NOW(3))""",
                    TimeOrderedId.next(),
                    code + "-" + i,
                    centre,
                    outlet,
                    category,
                    code + random.nextInt(UNITS),
                    bought,
                    random.nextInt(6) == 0 ? "OUT" : random.nextInt(3) == 0 ? null : "IN",
                    accepted,
                    completed,
                    YearMonth.from(completed).toString(),
                    LEVELS[random.nextInt(LEVELS.length)],
                    1 + random.nextInt(3),
                    random.nextInt(10) == 0,
                    STANDINGS[random.nextInt(STANDINGS.length)],
                    random.nextInt(12) == 0 ? "hq.reviewer" : null);
        }
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }
}
