package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.ledger.Entry;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** How each event of a statement is posted, on the figures of the worked example where it has them. */
class PostingSchemesTest {

    private static final Posting.Share CENTRE = Posting.Share.OF_CENTRE;
    private static final Posting.Share A = new Posting.Share(7L, "A");
    private static final Posting.Share B = new Posting.Share(8L, "B");
    private static final String NO = "JS-HN-200811-1";

    static PublishedSums published(PublishedSums.Sum... sums) {
        return new PublishedSums(NO, 1, "HN", LocalDate.of(2008, 12, 20), List.of(sums), List.of());
    }

    static PublishedSums charged(Posting.Share about, long yuan) {
        return new PublishedSums(
                NO,
                1,
                "HN",
                LocalDate.of(2008, 12, 20),
                List.of(),
                List.of(new PublishedSums.Charge("CF1", about, "G11", Money.ofYuan(yuan))));
    }

    static PublishedSums.Sum sum(Posting.Share about, String clause, String corrects, long yuan) {
        return new PublishedSums.Sum(about, clause, corrects, Money.ofFen(100 * yuan));
    }

    private static List<String> posted(PostingScheme scheme) {
        return scheme.entries().stream()
                .flatMap(entry -> entry.postings().stream().map(posting -> shown(entry, posting)))
                .toList();
    }

    private static String shown(Entry entry, Posting posting) {
        Money amount = posting.amount();
        return entry.book()
                + (entry.sourceLine().isEmpty() ? "" : " " + entry.sourceLine())
                + (amount.isPositive() ? " Dr " : " Cr ")
                + posting.account().code()
                + ' '
                + (posting.about().isOutlet() ? posting.about().outletCode() : "HN")
                + ' '
                + posting.clause()
                + ' '
                + (amount.isPositive() ? amount : amount.negated());
    }

    @Test
    void aPublicationOwesLabourPerOutletAndRuleAndTheCentreItsOutletsShare() {
        assertThat(posted(new StatementPosted(published(sum(CENTRE, "G06", "", 100), sum(A, "G06", "", 80)))))
                .containsExactly(
                        "HQ Dr 5101 HN G06 100.00",
                        "HQ Cr 2101 HN G06 100.00",
                        "HQ Dr 5101 A G06 80.00",
                        "HQ Cr 2101 A G06 80.00",
                        "CENTRE Dr 3901 A G06 80.00",
                        "CENTRE Cr 2901 A G06 80.00");
    }

    @Test
    void aPenaltyIsClaimedFromTheCentreAndByItFromItsOutlet() {
        assertThat(posted(new PenaltyPosted(charged(A, 200))))
                .containsExactly(
                        "HQ CF1 Dr 1101 A G11 200.00",
                        "HQ CF1 Cr 4101 A G11 200.00",
                        "CENTRE CF1 Dr 1901 A G11 200.00",
                        "CENTRE CF1 Cr 3901 A G11 200.00");
        assertThat(posted(new PenaltyPosted(charged(CENTRE, 200))))
                .containsExactly("HQ CF1 Dr 1101 HN G11 200.00", "HQ CF1 Cr 4101 HN G11 200.00");
    }

    @Test
    void whatADisputeLowersIsOwedLess() {
        assertThat(posted(new StatementPosted(published(sum(A, "G13", "", -5)))))
                .containsExactly(
                        "HQ Cr 5101 A G13 5.00",
                        "HQ Dr 2101 A G13 5.00",
                        "CENTRE Cr 3901 A G13 5.00",
                        "CENTRE Dr 2901 A G13 5.00");
    }

    @Test
    void aPublicationWithoutAmountsPostsNothing() {
        assertThat(posted(new StatementPosted(published()))).isEmpty();
        assertThat(posted(new AdjustmentPosted(published()))).isEmpty();
    }

    @Test
    void correctionsOfEarlierMonthsAreNotPartOfTheLabour() {
        assertThat(posted(new StatementPosted(published(sum(A, "G13", "2008-09", 10)))))
                .isEmpty();
    }

    @Test
    void aCorrectionIsOwedOrClaimedMonthByMonth() {
        assertThat(posted(new AdjustmentPosted(published(
                        sum(A, "G06", "", 99),
                        sum(A, "G13", "2008-10", -20),
                        sum(B, "G13", "2008-09", 15),
                        sum(CENTRE, "G13", "2008-09", -1)))))
                .containsExactly(
                        "HQ 2008-09 Dr 5101 B G13 15.00",
                        "HQ 2008-09 Cr 2101 B G13 15.00",
                        "HQ 2008-09 Dr 1101 HN G13 1.00",
                        "HQ 2008-09 Cr 5101 HN G13 1.00",
                        "CENTRE 2008-09 Dr 3901 B G13 15.00",
                        "CENTRE 2008-09 Cr 2901 B G13 15.00",
                        "HQ 2008-10 Dr 1101 A G13 20.00",
                        "HQ 2008-10 Cr 5101 A G13 20.00",
                        "CENTRE 2008-10 Dr 1901 A G13 20.00",
                        "CENTRE 2008-10 Cr 3901 A G13 20.00");
    }

    @Test
    void theWorkedExampleSetsOff180Of200() {
        assertThat(posted(new DebtSetOff(
                        published(),
                        NO,
                        Money.ofFen(18_000),
                        List.of(new OpenShare(CENTRE, Money.ofFen(10_000)), new OpenShare(A, Money.ofFen(8_000))),
                        List.of(new OpenShare(A, Money.ofFen(20_000))))))
                .containsExactly(
                        "HQ " + NO + " Dr 2101 HN G12 100.00",
                        "HQ " + NO + " Dr 2101 A G12 80.00",
                        "HQ " + NO + " Cr 1101 A G12 180.00");
    }

    @Test
    void whatIsOnTheOtherSideOfAnAccountIsNotTaken() {
        assertThat(posted(new DebtSetOff(
                        published(),
                        NO,
                        Money.ofFen(5),
                        List.of(new OpenShare(CENTRE, Money.ofFen(-9)), new OpenShare(A, Money.ofFen(9))),
                        List.of(new OpenShare(A, Money.ofFen(2)), new OpenShare(B, Money.ofFen(3))))))
                .containsExactly(
                        "HQ " + NO + " Dr 2101 A G12 0.05",
                        "HQ " + NO + " Cr 1101 A G12 0.02",
                        "HQ " + NO + " Cr 1101 B G12 0.03");
    }

    @Test
    void moreThanIsOpenOnEitherSideIsRefused() {
        List<OpenShare> two = List.of(new OpenShare(A, Money.ofFen(2)));
        List<OpenShare> three = List.of(new OpenShare(A, Money.ofFen(3)));
        for (DebtSetOff tooMuch : List.of(
                new DebtSetOff(published(), NO, Money.ofFen(3), two, three),
                new DebtSetOff(published(), NO, Money.ofFen(3), three, two))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(tooMuch::entries)
                    .matches(refusal -> refusal.code().equals("LG-404"))
                    .matches(refusal -> refusal.args().equals(List.of(NO, NO, "0.03", "0.01")));
        }
    }

    @Test
    void everyEntryNamesItsStatementItsEventAndTheDayOfItsPublication() {
        Stream.of(
                        new StatementPosted(published(sum(A, "G06", "", 1))),
                        new AdjustmentPosted(published(sum(A, "G13", "2008-10", 1))))
                .forEach(scheme -> assertThat(scheme.entries())
                        .hasSize(2)
                        .allMatch(entry -> entry.event() == scheme.event())
                        .allMatch(entry -> entry.source().equals(PublishedSums.reference(NO)))
                        .allMatch(entry -> entry.centreCode().equals("HN") && entry.centreId() == 1)
                        .allMatch(entry -> entry.bookedOn().equals(LocalDate.of(2008, 12, 20))));
    }
}
