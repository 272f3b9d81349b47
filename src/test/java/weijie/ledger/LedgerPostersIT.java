package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.Money;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/** Eight posters on one chain, and a month that is closed against them: the chain has no gap, and nothing comes to a closed month. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class LedgerPostersIT {

    private static final int POSTERS = 8;
    private static final int EACH = 12;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerChainIsUnbroken chain;

    @Inject
    private LedgerIsBalanced balanced;

    @Inject
    private Clock clock;

    private String through;
    private final GivenCaller accounts = new GivenCaller("ledger.accounts", Role.HQ_ACCOUNTS);
    private final long centre = TimeOrderedId.next();
    private final String code = "LP" + Long.toString(centre, 36);

    @BeforeEach
    void aCentre() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '账簿中心', '430000')")) {
            insert.setLong(1, centre);
            insert.setString(2, code);
            insert.executeUpdate();
        }
        through = text("SELECT closed_through FROM ledger_head");
    }

    /** What a test has closed is open again for the others. */
    @AfterEach
    void openAgain() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement back = connection.prepareStatement("UPDATE ledger_head SET closed_through = ?")) {
            back.setString(1, through);
            back.executeUpdate();
        }
    }

    private record Penalty(long centre, String code, String no, LocalDate on) implements PostingScheme {

        @Override
        public LedgerEvent event() {
            return LedgerEvent.PENALTY_POSTED;
        }

        @Override
        public List<Entry> entries() {
            return List.of(new Entry(
                    Book.HQ,
                    centre,
                    code,
                    new Reference("TEST", no),
                    "",
                    event(),
                    on,
                    List.of(
                            Posting.debit(
                                    LedgerAccount.CENTRE_RECEIVABLE, Posting.Share.OF_CENTRE, "G11", Money.ofYuan(1)),
                            Posting.credit(
                                    LedgerAccount.PENALTY_INCOME, Posting.Share.OF_CENTRE, "G11", Money.ofYuan(1)))));
        }
    }

    /** Whether it was posted; a refusal says that its month is closed, and nothing else. */
    private boolean post(String no, LocalDate on) throws Exception {
        transaction.begin();
        try {
            ActingAs.run(accounts, () -> ledger.post(new Penalty(centre, code, code + no, on)));
            transaction.commit();
            return true;
        } catch (Refusal refused) {
            transaction.rollback();
            assertThat(refused.code()).isEqualTo("LG-401");
            return false;
        } catch (RuntimeException wrong) {
            transaction.rollback();
            throw wrong;
        }
    }

    /** Each of them and whoever else is there begin at the same moment. */
    private <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier everybody = new CyclicBarrier(work.size());
        List<FutureTask<T>> tasks = work.stream()
                .map(one -> new FutureTask<>(() -> {
                    everybody.await();
                    return one.call();
                }))
                .toList();
        tasks.forEach(task -> threads.newThread(task).start());
        List<T> done = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            try {
                done.add(task.get());
            } catch (ExecutionException e) {
                wrong.add(e.getCause().toString());
            }
        }
        assertThat(wrong).isEmpty();
        return done;
    }

    private List<Callable<Integer>> posters(LocalDate on, AtomicBoolean closed, AtomicBoolean late) {
        return IntStream.range(0, POSTERS)
                .<Callable<Integer>>mapToObj(poster -> () -> {
                    int posted = 0;
                    for (int i = 0; i < EACH; i++) {
                        boolean begunLate = closed.get();
                        if (post("-" + poster + '-' + i, on)) {
                            posted++;
                            late.compareAndSet(false, begunLate);
                        }
                    }
                    return posted;
                })
                .toList();
    }

    private void theChainIsWhole() {
        assertThat(chain.check().wrong()).isZero();
        assertThat(balanced.check().wrong()).isZero();
        assertThat(number("SELECT MAX(entry_no) - COUNT(*) FROM ledger_entry"))
                .as("gaps")
                .isZero();
        assertThat(number("SELECT COUNT(*) - COUNT(DISTINCT previous_hash) FROM ledger_link"))
                .isZero();
    }

    @Test
    void eightPostersMakeOneChainWithoutAGap() throws Exception {
        List<Integer> posted = atOnce(posters(LocalDate.now(clock), new AtomicBoolean(), new AtomicBoolean()));
        assertThat(posted).hasSize(POSTERS).containsOnly(EACH);
        assertThat(ours()).isEqualTo(POSTERS * EACH);
        theChainIsWhole();
    }

    @Test
    void nothingComesToAMonthThatIsClosedAgainstThem() throws Exception {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        AtomicBoolean closed = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        List<Callable<Integer>> work = new ArrayList<>(posters(month.atEndOfMonth(), closed, late));
        work.add(() -> {
            while (ours() < POSTERS) {
                Thread.onSpinWait();
            }
            transaction.begin();
            ActingAs.run(accounts, () -> ledger.close(month));
            transaction.commit();
            closed.set(true);
            return 0;
        });
        int posted = atOnce(work).stream().mapToInt(Integer::intValue).sum();
        assertThat(posted)
                .as("some came before it was closed, some were refused")
                .isBetween(POSTERS, POSTERS * EACH - 1);
        assertThat(ours()).isEqualTo(posted);
        assertThat(late).as("one that began after the closing was posted").isFalse();
        assertThat(post("-after", month.atDay(1))).isFalse();
        assertThat(post("-next", month.plusMonths(1).atDay(1))).isTrue();
        theChainIsWhole();
    }

    /** The later month closes the earlier one with it; whoever comes behind with the earlier one opens nothing again. */
    @Test
    void ofTwoWhoCloseAtOnceTheLaterMonthStaysClosed() throws Exception {
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        for (int i = 0; i < 20; i++) {
            openAgain();
            atOnce(List.of(() -> closed(last), () -> closed(last.minusMonths(1))));
            assertThat(text("SELECT closed_through FROM ledger_head")).isEqualTo(last.toString());
        }
    }

    /** Whether the month was closed; a refusal says that it was already, and nothing else. */
    private boolean closed(YearMonth month) throws Exception {
        transaction.begin();
        try {
            ActingAs.run(accounts, () -> ledger.close(month));
            transaction.commit();
            return true;
        } catch (Refusal refused) {
            transaction.rollback();
            assertThat(refused.code()).isEqualTo("LG-403");
            return false;
        }
    }

    private long ours() {
        return number("SELECT COUNT(*) FROM ledger_entry WHERE centre_id = " + centre);
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
