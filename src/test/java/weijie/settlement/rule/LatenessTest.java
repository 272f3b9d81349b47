package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenOrder;
import weijie.shared.Term;

@DisplayName("G08 a late record goes to the next statement")
class LatenessTest {

    @ParameterizedTest(name = "submitted {0}, statement {1}: {2}")
    @CsvSource({
        "2008-11-03,2008-11,NONE",
        "2008-12-25,2008-11,NONE",
        "2008-12-26,2008-11,LATE_NEXT_STATEMENT",
        "2008-12-26,2008-12,NONE",
        "2009-01-25,2008-12,NONE",
        "2009-01-26,2008-12,LATE_NEXT_STATEMENT",
        "2009-02-25,2009-01,NONE",
        "2009-02-26,2009-02,LATE_UNAPPROVED",
        "2009-06-25,2009-05,LATE_UNAPPROVED",
        "2009-06-26,2009-06,LATE_EXPIRED"
    })
    @DisplayName("completed in November: the days around each limit")
    void limits(String submitted, String month, Verdict verdict) {
        assertThat(judge(order().submitted(submitted), month)).isEqualTo(verdict);
    }

    @Test
    @DisplayName("with headquarters' approval more than two periods late is settled, more than six is not")
    void approved() {
        assertThat(judge(order().submitted("2009-02-26").lateApproved(), "2009-02"))
                .isEqualTo(Verdict.NONE);
        assertThat(judge(order().submitted("2009-06-25").lateApproved(), "2009-05"))
                .isEqualTo(Verdict.NONE);
        assertThat(judge(order().submitted("2009-06-26").lateApproved(), "2009-06"))
                .isEqualTo(Verdict.LATE_EXPIRED);
    }

    @Test
    @DisplayName("orders completed before the switch are history")
    void history() {
        assertThat(Ask.rule(new Lateness(), order().submitted("2026-10-31"), policy(), "2008-11"))
                .isEqualTo(Verdict.NONE);
        assertThat(Ask.rule(
                        new Lateness(),
                        order().submitted("2026-10-31"),
                        policy().with(Term.LATENESS_FROM, "2008-11-04"),
                        "2008-11"))
                .isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("an order nobody submitted is not late yet")
    void neverSubmitted() {
        assertThat(judge(order().submitted(null), "2008-11")).isEqualTo(Verdict.NONE);
    }

    private static Verdict judge(GivenOrder order, String month) {
        return Ask.rule(new Lateness(), order, policy().with(Term.LATENESS_FROM, "2008-11-01"), month);
    }
}
