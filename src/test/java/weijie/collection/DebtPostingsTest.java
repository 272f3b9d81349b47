package weijie.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.shared.Money;

/** How a payment and a write-off of a debt are posted: share by share, as the debt arose. */
class DebtPostingsTest {

    private static final Posting.Share A = new Posting.Share(7L, "A");
    private static final CollectedDebt DEBT = new CollectedDebt("JS-HN-200811-1", 1, "HN");
    private static final LocalDate ON = LocalDate.of(2009, 3, 2);
    private static final List<OpenShare> OPEN =
            List.of(new OpenShare(Posting.Share.OF_CENTRE, Money.ofYuan(5)), new OpenShare(A, Money.ofYuan(15)));

    private static List<String> posted(PostingScheme scheme) {
        return scheme.entries().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.book() + " " + entry.source().id() + ' ' + entry.sourceLine()),
                        entry.postings().stream()
                                .map(posting -> (posting.amount().isPositive() ? "Dr " : "Cr ")
                                        + posting.account().code()
                                        + ' '
                                        + posting.about().outletCode()
                                        + ' '
                                        + posting.amount())))
                .toList();
    }

    @Test
    void aPaymentLowersTheClaimAndInTheCentresBookWhatItOwesHeadquarters() {
        assertThat(posted(new DebtPaidIn(DEBT, "CS1-1", ON, OpenShare.firstOf(OPEN, Money.ofYuan(8)))))
                .containsExactly(
                        "HQ CS1-1 JS-HN-200811-1",
                        "Dr 9101  8.00",
                        "Cr 1101  -5.00",
                        "Cr 1101 A -3.00",
                        "CENTRE CS1-1 JS-HN-200811-1",
                        "Dr 3901  8.00",
                        "Cr 9101  -8.00");
    }

    @Test
    void aWriteOffIsALossAndLeavesTheCentresBookAlone() {
        assertThat(posted(new DebtWrittenOff(DEBT, "CS1-2", ON, OPEN)))
                .containsExactly(
                        "HQ CS1-2 JS-HN-200811-1",
                        "Dr 5201  5.00",
                        "Dr 5201 A 15.00",
                        "Cr 1101  -5.00",
                        "Cr 1101 A -15.00");
    }

    @Test
    void noMoreIsTakenThanThereIs() {
        assertThat(OpenShare.total(OpenShare.firstOf(OPEN, Money.ofYuan(21)))).hasToString("20.00");
        assertThat(OpenShare.total(OpenShare.firstOf(List.of(new OpenShare(A, Money.ofYuan(-3))), Money.ofYuan(21))))
                .hasToString("0.00");
    }
}
