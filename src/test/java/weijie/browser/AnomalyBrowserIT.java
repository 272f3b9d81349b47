package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.anomaly.TenOutlets;
import weijie.shared.jpa.Rows;
import weijie.testing.RunningServer;

/** A month is looked at, what stands out is read, customers are drawn and called; at a desk and on a phone. */
class AnomalyBrowserIT {

    private Connection database;
    private TenOutlets network;

    @BeforeEach
    void tenOutletsOfWhichOneIsNotHonest() {
        database = RunningServer.database();
        network = new TenOutlets(Rows.over(database));
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        network.leave(Rows.over(database));
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void aMonthIsLookedAtReadAndCalledAbout(int width) {
        String month = "?month=" + network.month();
        try (Browser reviewer = Browser.as("hq.reviewer", width)) {
            reviewer.go("/anomaly/list.xhtml" + month).settle().awaitText("还没有检查过");
            reviewer.clean("anomaly_never");
            reviewer.click("f:look").awaitText("三级维修占").settle();
            assertThat(reviewer.byId("f:table").getText())
                    .contains("三级维修占 66.7%（20/30 单）；按品类和省份差别调整后的其余 9 家中位数 0%，其中大多数不超过 0%");
            reviewer.clean("anomaly_list");
            reviewer.turnPage(reviewer.css("[id='f:table'] a[href*='" + network.outletCode(0) + "']"));
            assertThat(reviewer.byId("sentences").getText()).contains("电话与多台机器相同的占 40%（12/30 单）");
            reviewer.clean("anomaly_outlet");
            String order = drawn(reviewer, month);
            answered(reviewer, order);
            reviewer.go("/anomaly/calls.xhtml" + month + "&outcome=DENIED")
                    .settle()
                    .awaitText(order);
            assertThat(reviewer.byId("measured").getText()).contains("抽 4，有结果 1，有问题 1");
            reviewer.clean("anomaly_called");
        }
        try (Browser centre = Browser.as("centre.fc44", width)) {
            centre.go("/anomaly/list.xhtml" + month).settle();
            assertThat(centre.css("body").getText()).doesNotContain(network.outletCode(0), "三级维修占");
        }
    }

    /** Draws five, of which one is drawn at random, and answers the number of the first. */
    private static String drawn(Browser reviewer, String month) {
        reviewer.go("/anomaly/calls.xhtml" + month).settle().click("f:draw");
        reviewer.click("drawForm:yes").awaitSaid("单数");
        reviewer.type("drawForm:count", "5");
        reviewer.clean("anomaly_draw");
        reviewer.click("drawForm:yes").awaitSaid("已抽取 5 单");
        assertThat(reviewer.byId("f:table").getText()).contains("待回访", "三级偏多");
        reviewer.clean("anomaly_calls");
        return reviewer.css("[id='f:table'] a[href*='repair/view']").getText();
    }

    /** Goes from the list to the record, where the answer is noted. */
    private static void answered(Browser reviewer, String order) {
        reviewer.turnPage(reviewer.css("[id='f:table'] a[href*='" + order + "']"));
        reviewer.date("f:calledOn", "2026-10-30")
                .choose("f:outcome", "已接通，客户否认")
                .type("f:callNote", "客户说没有修过")
                .click("f:call")
                .awaitSaid("已登记");
        assertThat(reviewer.byId("calls").getText()).contains("客户否认", "客户说没有修过");
    }
}
