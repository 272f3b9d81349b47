package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import weijie.network.BankAccount;
import weijie.network.BankAccounts;
import weijie.policy.TermValues;
import weijie.reporting.ReportPrinter;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.RepeatWindow;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/** The names and terms that published statements show, as they were when they were published. */
@ApplicationScoped
public class PublishedHeads {

    @Inject
    Rows rows;

    @Inject
    BankAccounts accounts;

    @Inject
    TermValues terms;

    @Inject
    ReportPrinter printer;

    @Inject
    Clock clock;

    /** The centres whose main statement of a month is published. */
    public Set<Long> centres(YearMonth month) {
        return Set.copyOf(rows.list(
                "SELECT centre_id FROM statement WHERE month = ? AND residual_no = 0 AND sha256 IS NOT NULL",
                row -> row.number("centre_id"),
                month));
    }

    /** Keeps what a statement shows, in the transaction that publishes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Statement statement) {
        PaperHead now = now(statement);
        rows.change(
                """
                INSERT INTO published_head (statement_id, company, centre_code, centre_name, credit_code, account, opens, closes,
                repeat_window, held_carries, wording, kept_at)
                SELECT s.id, ?, c.code, c.name, c.credit_code, ?, ?, ?, ?, ?, ?, ? FROM statement s
                JOIN service_centre c ON c.id = s.centre_id WHERE s.id = ?""",
                now.company(),
                now.account(),
                now.opens(),
                now.closes(),
                now.repeatWindow(),
                now.heldCarries(),
                Explanation.WORDING,
                UtcNow.of(clock),
                statement.id());
        rows.change("""
                INSERT INTO published_part (run_id, centre_id, residual_no, outlet_id, outlet_code, outlet_name)
                SELECT DISTINCT l.run_id, l.centre_id, l.residual_no, u.id, u.code, u.name FROM statement_line l
                JOIN outlet u ON u.id = l.outlet_id WHERE""" + PaperKey.CONDITION, statement.paper().args());
    }

    /** What a statement's papers show: what was kept, or for one that is not published yet what is true today. */
    PaperHead of(Statement statement) {
        PaperHead now = now(statement);
        return kept(statement, now).orElse(now);
    }

    /** What was published before everything was kept is completed from the terms of its month. */
    private Optional<PaperHead> kept(Statement statement, PaperHead otherwise) {
        return rows.first(
                """
                        SELECT company, account, opens, closes, repeat_window, held_carries, wording FROM published_head
                        WHERE statement_id = ?""",
                row -> row.count("wording") == 1
                        ? new PaperHead(
                                otherwise.company(),
                                null,
                                otherwise.opens(),
                                otherwise.closes(),
                                otherwise.repeatWindow(),
                                otherwise.heldCarries())
                        : new PaperHead(
                                row.text("company"),
                                row.text("account"),
                                row.day("opens"),
                                row.day("closes"),
                                row.text("repeat_window"),
                                row.count("held_carries")),
                statement.id());
    }

    private PaperHead now(Statement statement) {
        Terms today = terms.snapshot();
        LocalDate lastDay = statement.month().atEndOfMonth();
        SettlementWindow window = SettlementWindow.of(statement.month(), today);
        return new PaperHead(
                printer.company().orElse(null),
                accounts.inForce(BankAccount.Owner.CENTRE, statement.centreId(), LocalDate.now(clock))
                        .map(account -> account.bankName() + ' ' + account.maskedNo())
                        .orElse(null),
                window.opens(),
                window.closes(),
                RepeatWindow.length(lastDay, today) + (RepeatWindow.sameGroupOnly(lastDay, today) ? " GROUP" : ""),
                today.number(Term.HELD_CARRIES_MAX, lastDay));
    }
}
