package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.collection.CollectedDebt;
import weijie.collection.DebtPaidIn;
import weijie.collection.DebtWrittenOff;
import weijie.ledger.Book;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.payment.ClaimWaived;
import weijie.payment.PaymentPosted;
import weijie.shared.Money;

/** {@code docs/ledger.md} says of every event which class posts it and on which accounts; here it is compared with what they do. */
class LedgerPageTest {

    private static final Pattern CODE = Pattern.compile("\\d{4}");
    private static final CollectedDebt DEBT = new CollectedDebt("JS-1", 1, "HN");
    private static final Posting.Share A = new Posting.Share(7L, "A");

    /** Each scheme, on figures that take every way through it. */
    private static final List<PostingScheme> SCHEMES = List.of(
            new StatementPosted(PostingSchemesTest.published(PostingSchemesTest.sum(A, "G06", "", 1))),
            new AdjustmentPosted(PostingSchemesTest.published(
                    PostingSchemesTest.sum(A, "G13", "2008-09", 1), PostingSchemesTest.sum(A, "G13", "2008-10", -1))),
            new PenaltyPosted(PostingSchemesTest.charged(A, 1)),
            new DebtSetOff(
                    PostingSchemesTest.published(),
                    "JS-1",
                    Money.ofFen(1),
                    List.of(new OpenShare(A, Money.ofFen(1))),
                    List.of(new OpenShare(A, Money.ofFen(1)))),
            new PaymentPosted(
                    new PayableStatement("JS-1", "2008-12", 1, StatementState.PUBLISHED, Money.ofFen(1), null, 1, 1),
                    "HN",
                    "",
                    LocalDate.of(2008, 12, 20),
                    Money.ofFen(1),
                    List.of(new OpenShare(A, Money.ofFen(1)))),
            new ClaimWaived("HM1", 1, "HN", A, Money.ofFen(1), LocalDate.of(2008, 12, 20)),
            new DebtPaidIn(DEBT, "CS1-1", LocalDate.of(2008, 12, 20), List.of(new OpenShare(A, Money.ofFen(1)))),
            new DebtWrittenOff(DEBT, "CS1-2", LocalDate.of(2008, 12, 20), List.of(new OpenShare(A, Money.ofFen(1)))),
            new DisputedSetAside(PostingSchemesTest.published(PostingSchemesTest.sum(A, "G06", "", 1))),
            new DisputedCleared(PostingSchemesTest.published(), List.of(new OpenShare(A, Money.ofFen(1)))));

    private static List<List<String>> rows(String section) throws IOException {
        String page = Files.readString(Path.of("docs/ledger.md"));
        String from = page.substring(page.indexOf("## " + section));
        return from.substring(0, from.indexOf("\n## ", 1))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @Test
    void theChartOfAccountsIsTheCodes() throws IOException {
        assertThat(rows("科目").stream().map(row -> row.subList(0, 3)).toList())
                .isEqualTo(Stream.of(LedgerAccount.values())
                        .map(account -> List.of(
                                account.code() + ' ' + account.name(),
                                Stream.of(Book.values())
                                        .filter(account::isIn)
                                        .map(Book::name)
                                        .collect(Collectors.joining(" ")),
                                account.isDebit() ? "借" : "贷"))
                        .toList());
    }

    @Test
    void everyEventHasOneRowAndOneScheme() throws IOException {
        Map<String, String> page =
                rows("每个事件的分录").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        assertThat(page.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(LedgerEvent.values()).map(LedgerEvent::name).toList());
        assertThat(SCHEMES.stream()
                        .collect(Collectors.toMap(
                                scheme -> scheme.event().name(),
                                scheme -> scheme.getClass().getSimpleName())))
                .isEqualTo(page);
    }

    @Test
    void theAccountsOfEachEventAreThoseOnThePage() throws IOException {
        Map<String, List<String>> page =
                rows("每个事件的分录").stream().collect(Collectors.toMap(row -> row.get(0), row -> row));
        for (PostingScheme scheme : SCHEMES) {
            List<String> row = page.get(scheme.event().name());
            for (Book book : Book.values()) {
                Set<String> onPage = new TreeSet<>();
                String cell = row.get(book == Book.HQ ? 2 : 3);
                CODE.matcher(cell)
                        .results()
                        .map(MatchResult::start)
                        .forEach(at -> onPage.add(cell.substring(at - 2, at + 4)));
                Set<String> posted = scheme.entries().stream()
                        .filter(entry -> entry.book() == book)
                        .flatMap(entry -> entry.postings().stream())
                        .map(posting -> (posting.amount().isPositive() ? "借 " : "贷 ")
                                + posting.account().code())
                        .collect(Collectors.toSet());
                assertThat(posted).as(scheme.event() + " in " + book).isEqualTo(onPage);
            }
        }
    }
}
