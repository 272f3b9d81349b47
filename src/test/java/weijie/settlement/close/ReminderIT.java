package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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
import weijie.policy.HolidayCalendar;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** Reminders and reports of statements that wait: on their day, once, on whichever server, and without anything else changing. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class ReminderIT {

    @Inject
    private Rows rows;

    @Inject
    private ReminderDesk desk;

    @Inject
    private HolidayCalendar calendar;

    @Inject
    private Clock clock;

    private final long centre = TimeOrderedId.next();
    private final long statement = TimeOrderedId.next();
    private final String number = "JS-" + statement;

    @BeforeEach
    void aStatementIsSent() {
        rows.change(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '提醒中心', '430000')",
                centre,
                "TX" + centre % 100_000_000);
        rows.change(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, calculated_at, calculated_by, sent_at)"
                        + " VALUES (?, ?, '2019-01', ?, 0, 'SENT_TO_CENTRE', '2019-02-06', 'hq.accounts', '2019-02-06')",
                statement,
                number,
                centre);
    }

    @AfterEach
    void nothingIsLeft() {
        rows.change("DELETE FROM dispute WHERE statement_id = ?", statement);
        rows.change("DELETE FROM statement_reminder WHERE statement_id = ?", statement);
        rows.change("DELETE FROM statement WHERE id = ?", statement);
        rows.change("DELETE FROM notice_read WHERE notice_id IN (SELECT id FROM notice WHERE link = ?)", link());
        rows.change("DELETE FROM notice WHERE link = ?", link());
        rows.change("DELETE FROM service_centre WHERE id = ?", centre);
    }

    private String link() {
        return "/settlement/view.xhtml?no=" + number;
    }

    /** As if it had been sent so many days ago. */
    private void sent(LocalDate day) {
        rows.change("UPDATE statement SET sent_at = ? WHERE id = ?", day.atTime(3, 0), statement);
    }

    /** The latest day from which the days lead to no later one than today. */
    private LocalDate dueToday(int days) {
        LocalDate day = LocalDate.now(clock);
        while (calendar.workingDays().deadline(day, days).isAfter(LocalDate.now(clock))) {
            day = day.minusDays(1);
        }
        return day;
    }

    private int daily() {
        return ActingAs.call(OwnAccord.AS_ACCOUNTS, desk::daily);
    }

    private StatementDues dues() {
        return ActingAs.call(OwnAccord.AS_ACCOUNTS, () -> desk.dues(number)).orElseThrow();
    }

    @Test
    void theCentreIsRemindedOnTheDayAndNotBefore() {
        LocalDate due = dueToday(3);
        sent(due.plusDays(1));
        daily();
        assertThat(told("CONFIRM_REMINDER")).isZero();
        sent(due);
        daily();
        daily();
        assertThat(told("CONFIRM_REMINDER")).isEqualTo(1);
        assertThat(told("CONFIRM_OVERDUE")).isZero();
        assertThat(dues().remindedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(dues().overdue()).isFalse();
        assertThat(dues().confirmBy()).isEqualTo(calendar.workingDays().deadline(due, 5));
        assertThat(state()).isEqualTo("SENT_TO_CENTRE");
    }

    @Test
    void headquartersIsToldTheDayAfterTheLastByOneOfManyServers() throws Exception {
        LocalDate day = LocalDate.now(clock);
        while (!LocalDate.now(clock).isAfter(calendar.workingDays().deadline(day, 5))) {
            day = day.minusDays(1);
        }
        sent(day.plusDays(1));
        daily();
        assertThat(told("CONFIRM_OVERDUE")).isZero();
        sent(day);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> ticks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ticks.add(this::daily);
            }
            int said = 0;
            for (Future<Integer> tick : servers.invokeAll(ticks)) {
                said += tick.get();
            }
            assertThat(said).isGreaterThanOrEqualTo(1);
        } finally {
            servers.shutdownNow();
        }
        // The centre, the accounts and the director; silence is no consent.
        assertThat(told("CONFIRM_OVERDUE")).isEqualTo(3);
        assertThat(dues().overdue()).isTrue();
        assertThat(state()).isEqualTo("SENT_TO_CENTRE");
    }

    @Test
    void aDisputeThatIsNotAnsweredIsReportedAndTheCentreIsLeftAlone() {
        rows.change("UPDATE statement SET state = 'PARTLY_DISPUTED' WHERE id = ?", statement);
        rows.change(
                "INSERT INTO dispute (id, statement_id, run_id, centre_id, line_no, order_no, state, reason, raised_at, raised_by)"
                        + " VALUES (?, ?, 0, ?, 1, 'X1', 'OPEN', '少算', ?, 'centre')",
                TimeOrderedId.next(),
                statement,
                centre,
                LocalDate.now(clock).minusDays(40).atTime(3, 0));
        daily();
        assertThat(told("ANSWER_OVERDUE")).isEqualTo(2);
        assertThat(told("CONFIRM_OVERDUE")).isZero();
        assertThat(dues().answerBy()).isBefore(LocalDate.now(clock));
        assertThat(dues().confirmBy()).isNull();
        // Once it is answered the centre has its days anew.
        rows.change(
                "UPDATE dispute SET state = 'REJECTED', resolved_at = ? WHERE statement_id = ?",
                LocalDate.now(clock).atTime(3, 0),
                statement);
        assertThat(dues().confirmBy()).isAfter(LocalDate.now(clock));
        daily();
        assertThat(told("CONFIRM_REMINDER")).isZero();
    }

    private long told(String kind) {
        return rows.number(
                "SELECT COUNT(*) FROM notice WHERE link = ? AND text_key = ?", link(), "settlement.notice." + kind);
    }

    private String state() {
        return rows.number("SELECT COUNT(*) FROM statement WHERE id = ? AND state = 'SENT_TO_CENTRE'", statement) == 1
                ? "SENT_TO_CENTRE"
                : "another";
    }
}
