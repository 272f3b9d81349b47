package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.Caller;
import weijie.shared.OwnAccord;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;
import weijie.testing.Eventually;

/** Reports by the calendar: made once on their day with the rights of that day, and not for whoever lost them. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class SubscriptionIT {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Inject
    private SubscriptionDesk desk;

    @Inject
    private Clock clock;

    private final long user = TimeOrderedId.next();
    private final String name = "abo" + user;

    private final Caller reader = new GivenCaller(name, Role.HQ_ACCOUNTS);

    @BeforeEach
    void anAccountSubscribes() throws SQLException {
        change(
                "INSERT INTO user_account (id, user_name, display_name, password_hash, password_changed_at, created_by, created_at)"
                        + " VALUES (?, ?, 'Abo', '', '2026-01-01', 'test', '2026-01-01')",
                user,
                name);
        role("HQ_ACCOUNTS");
    }

    private void role(String role) throws SQLException {
        change("DELETE FROM user_role WHERE user_id = ?", user);
        change("INSERT INTO user_role (user_id, role) VALUES (?, ?)", user, role);
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        change(
                "DELETE FROM report_copy WHERE subscription_id IN (SELECT id FROM report_subscription WHERE user_name = ?)",
                name);
        change("DELETE FROM report_subscription WHERE user_name = ?", name);
        change("DELETE FROM notice_read WHERE user_name = ?", name);
        change("DELETE FROM notice WHERE audience_kind = 'USER' AND audience = ?", name);
        change("DELETE FROM notice WHERE text_key = 'report.notice.stopped' AND args LIKE ?", "%" + name + "%");
        change("DELETE FROM user_role WHERE user_id = ?", user);
        change("DELETE FROM user_account WHERE id = ?", user);
    }

    private void change(String sql, Object... args) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }

    private int count(String sql, Object arg) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, arg);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Subscribing wanted(String report) {
        return new Subscribing(
                report, Grouping.MONTH, null, null, 3, Rhythm.DAILY, ReportForm.XLSX, Locale.SIMPLIFIED_CHINESE);
    }

    /** Subscribed, and due today. */
    private long due(String report) throws SQLException {
        long id = ActingAs.call(reader, () -> desk.subscribe(wanted(report)));
        change("UPDATE report_subscription SET next_on = ? WHERE id = ?", LocalDate.now(clock), id);
        return id;
    }

    private int daily() {
        return ActingAs.call(OwnAccord.AS_ACCOUNTS, desk::daily);
    }

    private List<SubscriptionRow> mine() {
        return ActingAs.call(reader, desk::mine);
    }

    @Test
    void itIsMadeOnceOnItsDayAndItsReaderAloneHasIt() throws SQLException {
        due("labour-fees");
        assertThat(daily()).isEqualTo(1);
        assertThat(daily()).isZero();
        Eventually.await("made", LONGEST, () -> !mine().get(0).copies().isEmpty());
        SubscriptionRow row = mine().get(0);
        assertThat(row.nextOn()).isAfter(LocalDate.now(clock));
        assertThat(row.copies()).singleElement().satisfies(copy -> {
            assertThat(copy.madeOn()).isEqualTo(LocalDate.now(clock));
            assertThat(copy.fileName()).startsWith("labour-fees-").endsWith(".xlsx");
        });
        long copy = row.copies().get(0).id();
        assertThat(ActingAs.call(reader, () -> desk.copy(copy)).file())
                .satisfies(file -> assertThat(Files.size(file)).isPositive());
        assertThat(count("SELECT COUNT(*) FROM notice WHERE audience_kind = 'USER' AND audience = ?", name))
                .isEqualTo(1);
        for (Caller other : List.of(
                new GivenCaller("another", Role.HQ_ACCOUNTS),
                GivenCaller.ofCentre(name, 1),
                new GivenCaller(name, Role.HQ_REVIEWER))) {
            assertThatThrownBy(() -> ActingAs.call(other, () -> desk.copy(copy)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("RE-852"));
        }
    }

    @Test
    void ofWhoeverIsLockedNothingIsMadeAndItIsToldOnce() throws SQLException {
        due("labour-fees");
        change("UPDATE user_account SET enabled = FALSE WHERE id = ?", user);
        stoppedAndToldOnce();
    }

    @Test
    void ofWhoeverLostTheRoleNothingIsMadeAndItIsToldOnce() throws SQLException {
        due("labour-fees");
        role("HQ_INSPECTOR");
        stoppedAndToldOnce();
    }

    private void stoppedAndToldOnce() throws SQLException {
        assertThat(daily()).isZero();
        assertThat(daily()).isZero();
        assertThat(mine()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("STOPPED");
            assertThat(row.copies()).isEmpty();
        });
        assertThat(count("SELECT COUNT(*) FROM notice WHERE audience_kind = 'USER' AND audience = ?", name))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeSubscribedToIsSaid() {
        Caller reviewer = new GivenCaller(name, Role.HQ_REVIEWER);
        assertThatThrownBy(() -> ActingAs.call(reviewer, () -> desk.subscribe(wanted("labour-fees"))))
                .hasMessageContaining("RE-850");
        assertThatThrownBy(() -> ActingAs.call(
                        reader,
                        () -> desk.subscribe(new Subscribing(
                                "labour-fees",
                                Grouping.MONTH,
                                null,
                                null,
                                37,
                                Rhythm.DAILY,
                                ReportForm.PDF,
                                Locale.ENGLISH))))
                .hasMessageContaining("RE-810");
        assertThatThrownBy(() -> ActingAs.run(reader, () -> desk.end(1))).hasMessageContaining("RE-851");
    }

    @Test
    void nobodyGetsMoreThanTwentyAndOneThatHasEndedIsNotCounted() {
        long first = ActingAs.call(reader, () -> desk.subscribe(wanted("labour-fees")));
        for (int i = 1; i < 20; i++) {
            ActingAs.call(reader, () -> desk.subscribe(wanted("labour-fees")));
        }
        assertThatThrownBy(() -> ActingAs.call(reader, () -> desk.subscribe(wanted("labour-fees"))))
                .hasMessageContaining("RE-811");
        ActingAs.run(reader, () -> desk.end(first));
        assertThat(ActingAs.<Long>call(reader, () -> desk.subscribe(wanted("labour-fees"))))
                .isPositive();
    }

    @Test
    void whatHasEndedIsNotMade() throws SQLException {
        long id = due("statements");
        ActingAs.run(reader, () -> desk.end(id));
        assertThat(daily()).isZero();
        assertThat(mine())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("ENDED"));
    }
}
