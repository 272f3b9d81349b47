package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The report centre, at a desk and on a phone: a report is chosen, read with and without its bars, kept and subscribed to. */
class ReportBrowserIT {

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aReportIsReadKeptAndSubscribedTo(int width) {
        try (Browser accounts = Browser.as("hq.accounts", width)) {
            accounts.go("/report/view.xhtml?report=labour-fees&from=2026-07&to=2026-10&by=CENTRE");
            assertThat(accounts.byId("reportTable").getText()).contains("合计", "湖南省客户服务中心");
            assertThat(accounts.byId("reportSummary").getText()).contains("劳务费", "各项数值见下表");
            accounts.clean("report_fees");
            accounts.go("/report/view.xhtml?report=coverage&from=2026-10&to=2026-10");
            accounts.clean("report_coverage");
            accounts.go("/report/view.xhtml?report=exclusions&from=2026-07&to=2026-10&by=CENTRE");
            accounts.clean("report_exclusions");
            for (String report : new String[] {"faults", "returns", "stock"}) {
                accounts.go("/report/view.xhtml?from=2026-07&to=2026-10&report=" + report);
                accounts.clean("report_" + report);
            }
            accounts.go("/report/view.xhtml?report=exclusions&from=2026-07&to=2026-10&by=CENTRE");
            accounts.type("f:to", "2026-01").click("f:show").awaitText("早于起始月份");
            accounts.go("/report/view.xhtml?report=repeats&from=2026-07&to=2026-10&by=MODEL");
            accounts.press(accounts.byId("schedule")).awaitPath("/report/subscriptions.xhtml");
            accounts.click("f:subscribe").awaitSaid("已订阅");
            accounts.clean("report_subscriptions");
            assertThat(accounts.byId("subscriptions").getText()).contains("重复维修率", "每月月初");
            accounts.press(accounts.byId("subscriptions").findElement(By.cssSelector("button[id$=end]")));
            assertThat(accounts.question()).contains("停止订阅");
            accounts.confirm().awaitText("已停止");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void theAccrualOfAMonthIsRead(int width) {
        try (Browser director = Browser.as("hq.director", width)) {
            director.go("/report/accrual.xhtml?month=2026-09");
            director.clean("accrual");
        }
    }
}
