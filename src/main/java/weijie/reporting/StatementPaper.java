package weijie.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.shared.Money;

/**
 * The first page of a printed statement: whose it is, how it was calculated, and the sums per outlet. The lines follow from a
 * stream of {@link StatementPaperLine}.
 *
 * @param number the statement's number
 * @param version how often it was issued again for confirmation, from 1
 * @param draft whether it is not published yet; the paper says so across every page
 * @param company the manufacturer, or {@code null} for the configured one
 * @param centreCode the centre settled with
 * @param centreName its name
 * @param creditCode its unified social credit code, or {@code null}
 * @param account where the money goes, or {@code null} when that is not known or not the reader's business
 * @param month the settlement month
 * @param windowFrom first day of the settlement window
 * @param windowTo last day of the settlement window, inclusive
 * @param preparedOn the day it was calculated
 * @param publishedOn the day it was published, or {@code null}
 * @param preparedBy who prepared it
 * @param run the calculation run
 * @param rateCard the rate card and its version
 * @param repeatWindow the repeat window in words (G05)
 * @param heldCarries how often a held order is carried (G09)
 * @param hash the statement's SHA-256, or {@code null} before publication
 * @param invoice what is to be invoiced: labour and corrections, whatever is deducted at payment (G12, G16)
 * @param outlets the sums per outlet, the centre's own repairs among them
 */
public record StatementPaper(
        String number,
        int version,
        boolean draft,
        String company,
        String centreCode,
        String centreName,
        String creditCode,
        String account,
        YearMonth month,
        LocalDate windowFrom,
        LocalDate windowTo,
        LocalDate preparedOn,
        LocalDate publishedOn,
        String preparedBy,
        String run,
        String rateCard,
        String repeatWindow,
        int heldCarries,
        String hash,
        Money invoice,
        List<StatementPaperOutlet> outlets) {

    public StatementPaper {
        outlets = List.copyOf(outlets);
    }

    /** Whether the register knows the centre's credit code; a paper prints no empty box for one it does not know. */
    public boolean hasCreditCode() {
        return creditCode != null && !creditCode.isBlank();
    }

    /** Whether the paper says where the money goes. */
    public boolean hasAccount() {
        return account != null && !account.isBlank();
    }

    /** The sums of all outlets, as a row of the same table. */
    public StatementPaperOutlet total() {
        return outlets.stream().reduce(StatementPaperOutlet.nothing(), StatementPaperOutlet::plus);
    }

    /** What headquarters pays: the net amount, but never less than nothing. */
    public Money payable() {
        return total().net().max(Money.ZERO);
    }

    /** The debt that goes to the next month, as a negative amount; zero when there is none. */
    public Money carriedForward() {
        return total().net().min(Money.ZERO);
    }

    /** What the code on the paper says: enough to find the statement and to see whether the paper was altered. */
    public String codeText() {
        return String.join("|", "WEIJIE", number, "v" + version, total().net().toString(), hash == null ? "" : hash);
    }

    Map<String, StatementPaperOutlet> byCode() {
        return outlets.stream().collect(Collectors.toMap(StatementPaperOutlet::code, Function.identity()));
    }
}
