package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.parts.UsedMonths;
import weijie.repair.RepairWorld;

/** The forecast of parts on its page: computed with a button, proposed with a reason, plotted. */
class ForecastBrowserIT {

    private static final RepairWorld WORLD = new RepairWorld();
    private static final int[] PIECES = {2, 0, 0, 3, 0, 1, 0, 0, 4, 0, 2, 0, 0, 3, 0, 0, 2, 0};

    private final UsedMonths used = new UsedMonths();
    private String part;

    @BeforeEach
    void aPartThatIsUsedNowAndThen() throws SQLException {
        part = used.part();
        YearMonth first = YearMonth.of(2025, 4);
        for (int month = 0; month < PIECES.length; month++) {
            if (PIECES[month] > 0) {
                used.used(first.plusMonths(month).toString(), WORLD.outlet("A1"), part, PIECES[month]);
            }
        }
        String other = used.part();
        used.came("2026-01", WORLD.centre("A"), other, 5);
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        used.forget();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void itIsComputedListedAndPlotted(int width) {
        try (Browser browser = Browser.as("hq.parts", width)) {
            browser.complaints();
            browser.go("/parts/forecast.xhtml?centre=" + WORLD.centre("A")).settle();
            browser.click("run:calculate");
            browser.awaitText(part).awaitGone("[id='run:poll']").settle();
            browser.awaitText("用到 2026-09 为止").awaitText("按 95% 的服务水平").awaitText("无从预测");
            if (width == Browser.DESK) {
                browser.awaitText("无定义");
            }
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.isTooWide()).isFalse();
            browser.picture("forecast_list");
            browser.press(browser.css("a[href*='part=" + part + "']")).settle();
            browser.awaitPath("/parts/forecastOf.xhtml");
            browser.shown("#plot canvas, [id$=plot] canvas, canvas[id$=plot]");
            assertThat(browser.driver().getPageSource()).contains("2025-04 到 2026-09 共用 17 件，2026-10 预计");
            assertThat(browser.byId("reason").getText()).contains("件不够，补到");
            assertThat(browser.byId("trials").getText()).contains("SBA", "Croston", "TSB", "采用");
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.isTooWide()).isFalse();
            assertThat(browser.complaints()).isEmpty();
            browser.picture("forecast_plot");
        }
    }

    @Test
    void aCentreLooksAtItsOwnAndDoesNotCompute() throws SQLException {
        used.computedUpTo("2026-08");
        try (Browser browser = Browser.as(WORLD.account("B"), Browser.DESK)) {
            browser.go("/parts/forecast.xhtml").settle();
            assertThat(browser.byId("computed").getText()).contains("2026-08");
            browser.awaitText("又有一个月结束了：预测只用到 2026-08");
            assertThat(browser.has("[id='run:calculate']")).isFalse();
            assertThat(browser.has("[id='f:centre']")).isFalse();
            browser.go("/parts/forecastOf.xhtml?centre=" + WORLD.centre("A") + "&part=" + part)
                    .settle();
            browser.awaitText("没有这一项的预测");
            assertThat(browser.has("[id$=plot]")).isFalse();
        }
    }
}
