package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** The reports that people get by the calendar, and the files that were made of them. */
@ApplicationScoped
class Subscriptions {

    private static final int COPIES_SHOWN = 12;

    private static final String SOME = "SELECT * FROM report_subscription WHERE ";

    @Inject
    Rows rows;

    /** One that is due. */
    record Kept(long id, String userName, LocalDate nextOn, Subscribing wanted) {

        /** What is asked for when it is made on a day. */
        ReportWish wish(LocalDate day) {
            YearMonth to = YearMonth.from(day).minusMonths(1);
            return new ReportWish(
                    wanted.report(),
                    to.minusMonths(wanted.months() - 1L),
                    to,
                    wanted.centreCode(),
                    wanted.categoryCode(),
                    wanted.by());
        }
    }

    /** A file, and whose it is. */
    record Copy(String userName, String report, Long centreId, String fileName, String sha256) {}

    List<Kept> due(LocalDate today) {
        return rows.list(SOME + "state = 'ACTIVE' AND next_on <= ? ORDER BY id", Subscriptions::kept, today);
    }

    Optional<Kept> find(long id) {
        return rows.first(SOME + "id = ?", Subscriptions::kept, id);
    }

    long activeOf(String userName) {
        return rows.number(
                "SELECT COUNT(*) FROM report_subscription WHERE user_name = ? AND state = 'ACTIVE'", userName);
    }

    List<SubscriptionRow> of(String userName) {
        return rows.list(
                SOME + "user_name = ? ORDER BY state, id DESC",
                row -> new SubscriptionRow(
                        row.number("id"),
                        row.text("report"),
                        row.choice(Grouping.class, "divided_by"),
                        row.text("centre_code"),
                        row.text("category_code"),
                        row.count("months"),
                        row.choice(Rhythm.class, "rhythm"),
                        row.choice(ReportForm.class, "form"),
                        row.day("next_on"),
                        row.text("state"),
                        copies(row.number("id"))),
                userName);
    }

    private List<SubscriptionRow.Copy> copies(long id) {
        return rows.list(
                "SELECT id, file_name, made_on FROM report_copy WHERE subscription_id = ? ORDER BY made_on DESC LIMIT "
                        + COPIES_SHOWN,
                row -> new SubscriptionRow.Copy(row.number("id"), row.text("file_name"), row.day("made_on")),
                id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(String userName, Subscribing wanted, LocalDate nextOn, LocalDateTime now) {
        long id = TimeOrderedId.next();
        rows.change(
                "INSERT INTO report_subscription (id, user_name, report, divided_by, centre_code, category_code, months, rhythm, form,"
                        + " language, next_on, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                userName,
                wanted.report(),
                wanted.by(),
                wanted.centreCode(),
                wanted.categoryCode(),
                wanted.months(),
                wanted.rhythm(),
                wanted.form(),
                wanted.language().getLanguage(),
                nextOn,
                now);
        return id;
    }

    /** Whoever moves it on makes it; another server that looks at the same time does not. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean moveOn(Kept one, LocalDate nextOn) {
        return rows.change(
                        "UPDATE report_subscription SET next_on = ? WHERE id = ? AND next_on = ? AND state = 'ACTIVE'",
                        nextOn,
                        one.id(),
                        one.nextOn())
                > 0;
    }

    /** Ends one that goes on; says whether it did. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(long id, String state) {
        return rows.change("UPDATE report_subscription SET state = ? WHERE id = ? AND state = 'ACTIVE'", state, id) > 0;
    }

    /** Keeps what was made on a day; made again, by a job that was run again, the later file counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(long id, LocalDate madeOn, Long centreId, String fileName, String sha256, LocalDateTime now) {
        rows.change("DELETE FROM report_copy WHERE subscription_id = ? AND made_on = ?", id, madeOn);
        rows.change(
                "INSERT INTO report_copy (id, subscription_id, made_on, centre_id, file_name, sha256, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                id,
                madeOn,
                centreId,
                fileName,
                sha256,
                now);
    }

    Optional<Copy> copy(long id) {
        return rows.first(
                "SELECT s.user_name, s.report, c.centre_id, c.file_name, c.sha256 FROM report_copy c"
                        + " JOIN report_subscription s ON s.id = c.subscription_id WHERE c.id = ?",
                row -> new Copy(
                        row.text("user_name"),
                        row.text("report"),
                        row.numberOrNull("centre_id"),
                        row.text("file_name"),
                        row.text("sha256")),
                id);
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.number("id"),
                row.text("user_name"),
                row.day("next_on"),
                new Subscribing(
                        row.text("report"),
                        row.choice(Grouping.class, "divided_by"),
                        row.text("centre_code"),
                        row.text("category_code"),
                        row.count("months"),
                        row.choice(Rhythm.class, "rhythm"),
                        row.choice(ReportForm.class, "form"),
                        Locale.forLanguageTag(row.text("language"))));
    }
}
