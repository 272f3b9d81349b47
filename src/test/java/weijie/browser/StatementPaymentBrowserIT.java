package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.payment.WorkedMonths;

/** A published statement is paid on its page: one person records the bank's reference, another finds it at home and confirms it. */
@DisplayName("browser: the payment of a statement")
class StatementPaymentBrowserIT {

    private final WorkedMonths months = new WorkedMonths().november().december();
    private final String page = "/settlement/view.xhtml?no=" + months.secondStatement();
    private final String reference =
            "BR" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void onePersonRecordsItAnotherConfirmsItAndTheCentreReadsIt() {
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            accounts.go(page).settle();
            assertThat(accounts.byId("payout").getText()).contains("120.00");
            accounts.click("f:recordPayment");
            assertThat(accounts.css(".act-sums").getText()).contains(months.secondStatement(), "¥120.00");
            accounts.clean("payment_record");
            accounts.type("paymentForm:bankReference", reference)
                    .date("paymentForm:paidOn", "2026-11-20")
                    .click("paymentForm:yes")
                    .awaitText("PY-614");
            accounts.clean("payment_refused");
            accounts.date("paymentForm:paidOn", "2026-10-31")
                    .click("paymentForm:yes")
                    .awaitSaid("登记付款，已完成");
            assertThat(accounts.byId("payment").getText()).contains("待确认", reference, "120.00");
            assertThat(accounts.has("[id='f:confirmPayment']")).isFalse();
            accounts.clean("payment_recorded");
        }
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/home.xhtml").settle().awaitText("付款待确认");
            director.turnPage(director.css("a[href*='/payment/list.xhtml?state=RECORDED']"));
            director.settle().awaitText(reference);
            director.clean("payments");
            director.go(page).settle().click("f:confirmPayment");
            assertThat(director.css(".act-sums").getText()).contains("¥120.00", reference, "2026-10-31");
            director.clean("payment_confirm");
            director.click("paymentForm:yes").awaitSaid("确认付款，已完成");
            assertThat(director.byId("payment").getText()).contains("已付款");
            assertThat(director.byId("state").getText()).contains("已付款");
            director.clean("payment_paid");
        }
        try (Browser centre = Browser.as(months.clerk(), Browser.PHONE)) {
            centre.go(page).settle().awaitText(reference);
            centre.clean("payment_paid");
            centre.go("/payment/list.xhtml").settle().awaitText("120.00");
            centre.clean("payments");
        }
    }
}
