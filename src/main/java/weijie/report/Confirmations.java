package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Texts;
import weijie.shared.UtcNow;
import weijie.shared.WorkingDays;
import weijie.shared.jpa.Rows;

/** How often centres confirm what was sent to them by the day on which it is due, and how long they take. */
@ApplicationScoped
class Confirmations extends Report {

    @Inject
    Rows rows;

    @Inject
    HolidayCalendar calendar;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /** A statement that was sent; {@code confirmed} is {@code null} while it waits. */
    private record Sent(String month, String centre, LocalDate sent, LocalDate confirmed) {}

    private record Counted(long sent, long inTime, long late, long open, long overdue, long days) {

        static Counted of(Sent paper, LocalDate due, LocalDate today) {
            if (paper.confirmed() == null) {
                boolean overdue = today.isAfter(due);
                return new Counted(1, 0, 0, overdue ? 0 : 1, overdue ? 1 : 0, 0);
            }
            boolean late = paper.confirmed().isAfter(due);
            return new Counted(
                    1, late ? 0 : 1, late ? 1 : 0, 0, 0, ChronoUnit.DAYS.between(paper.sent(), paper.confirmed()));
        }

        Counted plus(Counted other) {
            return new Counted(
                    sent + other.sent,
                    inTime + other.inTime,
                    late + other.late,
                    open + other.open,
                    overdue + other.overdue,
                    days + other.days);
        }

        /** What is not due yet is neither. */
        String share() {
            return Shares.of(inTime, inTime + late + overdue);
        }

        String meanDays() {
            long confirmed = inTime + late;
            if (confirmed == 0) {
                return Shares.NONE;
            }
            long tenths = (20 * days + confirmed) / (2 * confirmed);
            return tenths / 10 + "." + tenths % 10;
        }
    }

    Confirmations() {
        super("confirmations", MONEY, false, Grouping.CENTRE, Grouping.MONTH);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        WorkingDays working = calendar.workingDays();
        Terms policy = terms.snapshot();
        LocalDate today = LocalDate.now(clock);
        Map<String, Counted> groups = new LinkedHashMap<>();
        sent(asked)
                .forEach(paper -> groups.merge(
                        asked.by() == Grouping.MONTH ? paper.month() : paper.centre(),
                        Counted.of(
                                paper,
                                working.deadline(paper.sent(), policy.number(Term.CONFIRM_OVERDUE_DAYS, paper.sent())),
                                today),
                        Counted::plus));
        TableInWork table = begin(asked, texts)
                .words(asked.by() == Grouping.MONTH ? "month" : "centre")
                .count("sent")
                .count("inTime")
                .count("late")
                .count("open")
                .count("overdue")
                .share("inTimeShare")
                .share("meanDays")
                .bars("inTime", false);
        groups.forEach((group, counted) -> {
            table.row(
                    group,
                    counted.sent(),
                    counted.inTime(),
                    counted.late(),
                    counted.open(),
                    counted.overdue(),
                    counted.share(),
                    counted.meanDays());
            table.bar(group, counted.inTime());
        });
        Counted all = groups.values().stream().reduce(new Counted(0, 0, 0, 0, 0, 0), Counted::plus);
        return table.done(Map.of(6, all.share(), 7, all.meanDays()));
    }

    private List<Sent> sent(AskedReport asked) {
        List<Object> args = new ArrayList<>();
        String order = asked.by() == Grouping.MONTH ? "s.month, c.code" : "c.code, s.month";
        return rows.list(
                "SELECT s.month, CONCAT(c.code, ' ', c.name) AS centre, s.sent_at, s.confirmed_at FROM statement s"
                        + " JOIN service_centre c ON c.id = s.centre_id WHERE s.sent_at IS NOT NULL AND s.state <> 'DISSOLVED' AND "
                        + asked.within("s", args) + " ORDER BY " + order + ", s.residual_no",
                row -> new Sent(
                        row.text("month"), row.text("centre"), day(row.time("sent_at")), day(row.time("confirmed_at"))),
                args.toArray());
    }

    private static LocalDate day(LocalDateTime at) {
        return at == null ? null : UtcNow.day(at);
    }
}
