package weijie.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.LedgerAccount;
import weijie.ledger.Posting;
import weijie.settlement.PayableStatement;
import weijie.settlement.StatementState;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** How a payment is posted, on the figures of the worked example: 30 of the centre's own and 90 of A, 120 in all. */
class PaymentPostedTest {

    private static final Posting.Share A = new Posting.Share(7L, "A");
    private static final LocalDate ON = LocalDate.of(2009, 1, 22);

    private static PaymentPosted paid(long yuan, OpenShare... open) {
        return new PaymentPosted(
                new PayableStatement(
                        "JS-HN-200812-1", "2008-12", 1, StatementState.PUBLISHED, Money.ofYuan(yuan), ON, 1, 1),
                "HN",
                "",
                ON,
                Money.ofYuan(yuan),
                List.of(open));
    }

    private static OpenShare open(Posting.Share about, long yuan) {
        return new OpenShare(about, Money.ofFen(100 * yuan));
    }

    private static List<String> postings(PaymentPosted payment) {
        return payment.entries().stream()
                .flatMap(entry -> entry.postings().stream()
                        .map(posting -> entry.book() + " " + posting.account().code() + ' '
                                + posting.about().outletCode() + ' ' + posting.amount()))
                .toList();
    }

    @Test
    void everyShareIsSettledAndTheCentreHasTheMoney() {
        assertThat(postings(paid(120, open(Posting.Share.OF_CENTRE, 30), open(A, 90))))
                .containsExactly(
                        "HQ 2101  30.00",
                        "HQ 2101 A 90.00",
                        "HQ 9101  -120.00",
                        "CENTRE 9101  120.00",
                        "CENTRE 3901  -120.00");
        assertThat(paid(120, open(A, 120)).entries())
                .allMatch(entry -> entry.bookedOn().equals(ON)
                        && entry.source().id().equals("JS-HN-200812-1")
                        && entry.sourceLine().isEmpty());
    }

    @Test
    void aShareThatDisputesLoweredBelowNothingIsSettledToo() {
        assertThat(postings(paid(85, open(Posting.Share.OF_CENTRE, 90), open(A, -5))))
                .startsWith("HQ 2101  90.00", "HQ 2101 A -5.00", "HQ 9101  -85.00");
    }

    @Test
    void whatTheBooksDoNotOweIsNotPaid() {
        for (PaymentPosted wrong : List.of(paid(120), paid(120, open(A, 119)), paid(120, open(A, 121)))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(wrong::entries)
                    .matches(refusal -> refusal.code().equals("PY-617"));
        }
    }

    @Test
    void aWaivedClaimIsTheCentresOwnCost() {
        assertThat(new ClaimWaived("HM1", 1, "HN", A, Money.ofYuan(30), ON)
                        .entries().stream()
                                .flatMap(entry -> entry.postings().stream())
                                .map(posting -> posting.account() + " " + posting.amount()))
                .containsExactly(LedgerAccount.CENTRE_CLEARING + " 30.00", LedgerAccount.OUTLET_RECEIVABLE + " -30.00");
    }
}
