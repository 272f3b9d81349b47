package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import weijie.shared.jpa.TimeOrderedId;

/** Headquarters maintains the network and the catalogue on the screens; what is refused says why beside its field and stays typed. */
class MasterDataBrowserIT {

    private static String fresh(String prefix) {
        String unique = Long.toString(TimeOrderedId.next(), 36).toUpperCase(Locale.ROOT);
        return prefix + unique.substring(unique.length() - 8);
    }

    @Test
    void a_centre_is_opened_and_a_second_one_of_the_same_code_refused() {
        String code = fresh("C");
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/network/centre.xhtml").type("f:code", code).type("f:name", "青海省客户服务中心");
            admin.click("f:save");
            assertThat(admin.css("#f\\:base .ui-message-error-detail").getText())
                    .contains("省份");
            assertThat(admin.value("f:name")).isEqualTo("青海省客户服务中心");
            admin.choose("f:provinceCode", "青海省").click("f:save");
            assertThat(admin.path()).contains("code=" + code);
            admin.go("/network/centre.xhtml").type("f:code", code).type("f:name", "又一个");
            admin.choose("f:provinceCode", "青海省").click("f:save").awaitSaid("OU-854");
            assertThat(admin.value("f:name")).isEqualTo("又一个");
        }
    }

    @Test
    void an_outlet_is_corrected_before_it_is_kept_and_moves_to_another_centre() {
        String code = fresh("W");
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/network/outlet.xhtml")
                    .type("f:tabs:code", code)
                    .type("f:tabs:name", "韶关维修部")
                    .type("f:tabs:taxRate", "0.03");
            admin.choose("f:tabs:centreCode", "FC44 广东省客户服务中心").choose("f:tabs:provinceCode", "广东省");
            admin.click("f:tabs:save").awaitSaid("3% 请填写 3");
            assertThat(admin.byId("f:tabs:taxRate").getDomAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(admin.value("f:tabs:name")).isEqualTo("韶关维修部");
            assertThat(admin.value("f:tabs:taxRate")).isEqualTo("0.03");
            assertThat(admin.axe()).isEmpty();
            admin.type("f:tabs:taxRate", "3").click("f:tabs:save").awaitText("韶关维修部");
            assertThat(admin.path()).contains("code=" + code);
            assertThat(admin.value("f:tabs:taxRate")).isEqualTo("3");

            admin.css("a[href='#f:tabs:assignmentTab']").click();
            admin.choose("f:tabs:newCentre", "HN 湖南省客户服务中心").date("f:tabs:newCentreFrom", "2026-10-15");
            admin.click("f:tabs:doAssign");
            assertThat(admin.question()).contains("韶关维修部", "广东省客户服务中心");
            admin.confirm();
            admin.css("a[href='#f:tabs:assignmentTab']").click();
            String slices = admin.byId("f:tabs:assignments").getText();
            assertThat(slices).contains("FC44", "2026-10-14", "HN", "2026-10-15");
            admin.picture("outlet_moved");
        }
        try (Browser left = Browser.as("centre.fc44", Browser.DESK)) {
            left.go("/network/outlet.xhtml?code=" + code).settle();
            assertThat(left.has(".error-card"))
                    .as("it is no longer this centre's")
                    .isTrue();
        }
    }

    @Test
    void a_contract_ends_in_a_dialog_that_names_it_and_wants_its_last_day() {
        String code = fresh("W");
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/network/outlet.xhtml").type("f:tabs:code", code).type("f:tabs:name", "梅州维修部");
            admin.choose("f:tabs:centreCode", "FC44 广东省客户服务中心").choose("f:tabs:provinceCode", "广东省");
            admin.click("f:tabs:save").awaitText("梅州维修部");
            admin.css("a[href='#f:tabs:contractTab']").click();
            admin.type("f:tabs:contractNo", "HT-" + code)
                    .date("f:tabs:contractFrom", "2026-03-01")
                    .click("f:tabs:addContract");
            admin.click("f:tabs:contractTable:0:endContract").byId("endForm:validTo");
            assertThat(admin.css("#endForm .act-sums").getText()).contains("梅州维修部", "HT-" + code, "不能恢复");
            assertThat(admin.value("endForm:validTo")).isEmpty();
            assertThat(admin.axe()).isEmpty();
            admin.picture("outlet_contract_ends");
            admin.click("endForm:yes").awaitSaid("请填写");
            admin.date("endForm:validTo", "2026-02-01").click("endForm:yes");
            assertThat(admin.css("[id='endForm:validTo']").isDisplayed()).isTrue();
            assertThat(admin.byId("f:tabs:contractTable").getText()).doesNotContain("2026-02-01");
            admin.date("endForm:validTo", "2026-10-31").click("endForm:yes").awaitGone("#endForm");
            assertThat(admin.byId("f:tabs:contractTable").getText()).contains("2026-10-31");
        }
    }

    @Test
    void a_model_is_added_once() {
        String model = fresh("WJ-");
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/catalog/models.xhtml").type("add:newModel", model).choose("add:newCategory", "TV 液晶电视");
            admin.click("add:addModel").awaitText(model);
            admin.go("/catalog/models.xhtml").type("add:newModel", model).choose("add:newCategory", "TV 液晶电视");
            admin.click("add:addModel").awaitSaid("MD-886");
            assertThat(admin.value("add:newModel")).isEqualTo(model);
        }
    }

    @Test
    void a_price_of_a_part_is_followed_by_a_later_one() {
        String part = fresh("TV-");
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/catalog/part.xhtml")
                    .type("f:code", part)
                    .type("f:name", "遥控接收板")
                    .type("f:unitPrice", "一百");
            admin.click("f:save").awaitSaid("MD-883");
            assertThat(admin.value("f:name")).isEqualTo("遥控接收板");
            assertThat(admin.value("f:unitPrice")).isEqualTo("一百");
            admin.choose("f:partClass", "其它").type("f:unitPrice", "18.50").click("f:save");
            assertThat(admin.path()).contains("code=" + part);
            admin.type("f:unitPrice2", "19.80")
                    .date("f:priceFrom", "2026-11-01")
                    .click("f:addPrice");
            assertThat(admin.byId("f:prices").getText()).contains("18.50", "2026-10-31", "19.80", "2026-11-01");
            admin.type("f:unitPrice2", "21")
                    .date("f:priceFrom", "2026-10-01")
                    .click("f:addPrice")
                    .awaitSaid("MD-871");
            assertThat(admin.value("f:unitPrice2")).isEqualTo("21");
        }
    }

    @Test
    void the_goal_of_the_cities_is_set_with_its_reason() {
        String reason = fresh("年度会议纪要 ");
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/network/coverage.xhtml").settle();
            director.press(director.shown("#f\\:goals a[title='G02']"));
            assertThat(director.value("goalForm:minimum")).isEqualTo("1");
            assertThat(director.axe()).isEmpty();
            director.picture("coverage_goal");
            director.click("goalForm:yes").awaitSaid("FD-001");
            director.type("goalForm:minimum", "0")
                    .type("goalForm:reason", reason)
                    .click("goalForm:yes")
                    .awaitSaid("OU-856");
            assertThat(director.value("goalForm:reason")).isEqualTo(reason);
            director.type("goalForm:minimum", "1").date("goalForm:dueOn", "2027年12月31日");
            director.click("goalForm:yes").awaitSaid("目标已调整");
            director.awaitText("2027-12-31 前每个地级市至少 1 家");
            director.press(director.css("#history-G02 summary")).awaitText(reason);
        }
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.PHONE)) {
            reviewer.go("/network/coverage.xhtml").settle().awaitText("2027-12-31");
            assertThat(reviewer.has("#f\\:goals a[title='G02']")).isFalse();
            assertThat(reviewer.isTooWide()).isFalse();
        }
    }
}
