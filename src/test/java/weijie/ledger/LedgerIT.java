package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
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
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
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

/** The writer of the two books on the database: what it chains, what it passes over, what it refuses. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class LedgerIT {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerChainIsUnbroken chain;

    @Inject
    private LedgerIsBalanced balanced;

    @Inject
    private LedgerDesk desk;

    @Inject
    private Clock clock;

    private final GivenCaller accounts = new GivenCaller("ledger.accounts", Role.HQ_ACCOUNTS);
    private final long centre = TimeOrderedId.next();
    private final String code = "LG" + Long.toString(centre, 36);

    @BeforeEach
    void aCentre() throws SQLException {
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '账簿中心', '430000')",
                centre,
                code);
    }

    private record Labour(long centre, String code, String no, LocalDate on, long fen) implements PostingScheme {

        @Override
        public LedgerEvent event() {
            return LedgerEvent.STATEMENT_PUBLISHED;
        }

        @Override
        public List<Entry> entries() {
            Money amount = Money.ofFen(fen);
            return List.of(new Entry(
                    Book.HQ,
                    centre,
                    code,
                    new Reference("TEST", no),
                    "",
                    event(),
                    on,
                    List.of(
                            Posting.debit(LedgerAccount.LABOUR_EXPENSE, Posting.Share.OF_CENTRE, "G06", amount),
                            Posting.credit(LedgerAccount.LABOUR_PAYABLE, Posting.Share.OF_CENTRE, "G06", amount))));
        }
    }

    private void post(String no, LocalDate on, long fen) throws Exception {
        transaction.begin();
        try {
            ActingAs.run(accounts, () -> ledger.post(new Labour(centre, code, code + no, on, fen)));
            transaction.commit();
        } catch (RuntimeException refused) {
            transaction.rollback();
            throw refused;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void entriesFollowEachOtherAndAreHashedAsTheDatabaseGivesThemBack() throws Exception {
        post("a", today(), 100);
        post("b", today(), 1);
        assertThat(chain.check().wrong()).isZero();
        assertThat(balanced.check().wrong()).isZero();
        List<String> links = strings("SELECT CONCAT(k.previous_hash, ' ', k.hash) FROM ledger_link k"
                + " JOIN ledger_entry e ON e.entry_no = k.entry_no WHERE e.centre_id = " + centre
                + " ORDER BY k.entry_no");
        assertThat(links).hasSize(2);
        assertThat(links.get(1)).startsWith(links.get(0).split(" ")[1]);
        String canonical = strings(
                        "SELECT CONCAT('entry\t', entry_no, '\t1\tHQ\t', centre_id, '\t" + code + "\tTEST\t" + code
                                + "b\t\tSTATEMENT_PUBLISHED\t0\t\t', booked_on, '\t', month, '\tledger.accounts\t', booked_at, '\n"
                                + "posting\t1\t5101\t', centre_id, '\t\t\tG06\t1\nposting\t2\t2101\t', centre_id, '\t\t\tG06\t-1\n')"
                                + " FROM ledger_entry WHERE source_no = '" + code + "b'")
                .get(0);
        assertThat(HashChain.hash(canonical, links.get(1).split(" ")[0]))
                .isEqualTo(links.get(1).split(" ")[1]);
    }

    @Test
    void whatIsPostedAlreadyIsPassedOver() throws Exception {
        post("a", today(), 100);
        post("a", today(), 100);
        assertThat(strings("SELECT entry_no FROM ledger_entry WHERE centre_id = " + centre))
                .hasSize(1);
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws Exception {
        transaction.begin();
        ActingAs.run(accounts, () -> ledger.post(new Labour(centre, code, code + "x", today(), 5)));
        transaction.rollback();
        post("a", today(), 100);
        assertThat(chain.check().wrong()).isZero();
    }

    @Test
    void nothingIsPostedToAClosedMonthNorByTheDatabase() throws Exception {
        YearMonth closed = YearMonth.from(today()).minusMonths(1);
        String before = strings("SELECT closed_through FROM ledger_head").get(0);
        try {
            ActingAs.run(accounts, () -> desk.close(closed));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> post("a", closed.atEndOfMonth(), 1))
                    .matches(refusal -> refusal.code().equals("LG-401"));
            post("b", closed.plusMonths(1).atDay(1), 1);
            ActingAs.run(
                    accounts,
                    () -> assertThat(desk.months()).isEqualTo(new ClosedMonths(closed.toString(), List.of())));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ActingAs.run(accounts, () -> desk.close(closed)))
                    .matches(refusal -> refusal.code().equals("LG-403"));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ActingAs.run(accounts, () -> desk.close(closed.plusMonths(1))))
                    .matches(refusal -> refusal.code().equals("LG-402"));
            assertThatThrownBy(() -> execute(
                            "INSERT INTO ledger_entry (entry_no, scheme, book, centre_id, centre_code, source_kind, source_no, event,"
                                    + " booked_on, month, booked_by, booked_at) VALUES (999999999, 1, 'HQ', ?, 'x', 'TEST', 'x', 'X', ?, ?, 'x',"
                                    + " NOW(3))",
                            centre,
                            closed.atDay(1).toString(),
                            closed.toString()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("month");
        } finally {
            execute("UPDATE ledger_head SET closed_through = ?", before);
        }
    }

    @Test
    void anEntryIsReversedOnceByTwoPeopleWithTheSameDimensions() throws Exception {
        post("a", today(), 700);
        long no = Long.parseLong(strings("SELECT entry_no FROM ledger_entry WHERE centre_id = " + centre)
                .get(0));
        GivenCaller director = new GivenCaller("ledger.director", Role.HQ_DIRECTOR);
        refused("LG-409", accounts, () -> desk.askReversal(no, " 错 "));
        refused("LG-408", director, () -> desk.approveReversal(no));
        ActingAs.run(accounts, () -> desk.askReversal(no, "重复记了一次"));
        refused("LG-406", director, () -> desk.askReversal(no, "重复记了一次"));
        refused("LG-407", accounts, () -> desk.approveReversal(no));
        ActingAs.run(director, () -> desk.approveReversal(no));
        refused("LG-408", director, () -> desk.approveReversal(no));

        List<String> entries =
                strings("SELECT CONCAT(reversal_no, ' ', COALESCE(reversal_of, ''), ' ', source_no, ' ', event, ' ',"
                        + " (SELECT GROUP_CONCAT(CONCAT(account, clause, fen) ORDER BY line_no) FROM ledger_posting p WHERE p.entry_no = e.entry_no))"
                        + " FROM ledger_entry e WHERE centre_id = " + centre + " ORDER BY entry_no");
        assertThat(entries)
                .containsExactly(
                        "0  " + code + "a STATEMENT_PUBLISHED 5101G06700,2101G06-700",
                        "1 " + no + ' ' + code + "a STATEMENT_PUBLISHED 5101G06-700,2101G06700");
        refused("LG-406", accounts, () -> desk.askReversal(no + 1, "冲销的冲销"));
        post("a", today(), 700);
        assertThat(strings("SELECT entry_no FROM ledger_entry WHERE centre_id = " + centre))
                .as("what was reversed is not posted again")
                .hasSize(2);
        assertThat(chain.check().wrong()).isZero();
    }

    private static void refused(String code, GivenCaller who, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ActingAs.run(who, act))
                .matches(refusal -> refusal.code().equals(code), code);
    }

    private List<String> strings(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
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
