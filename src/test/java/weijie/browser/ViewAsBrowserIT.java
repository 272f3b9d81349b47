package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import weijie.api.Door;

/** An administrator looks at the pages as somebody else sees them, and only looks; two roles are told apart. */
class ViewAsBrowserIT {

    @Test
    void an_administrator_sees_what_a_person_sees_and_changes_nothing() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK);
                Browser person = Browser.as("centre.fc44", Browser.DESK)) {
            admin.go("/users/edit.xhtml?user=centre.fc44").click("viewAs");
            admin.click("f:asPerson").awaitPath("/home");
            assertThat(new Shell(admin).menu()).isEqualTo(new Shell(person.go("/home.xhtml")).menu());
            assertThat(admin.byId("viewed").getText()).contains("centre.fc44");
            assertThat(admin.axe()).isEmpty();
            admin.picture("viewed");
            admin.go("/users/list.xhtml").settle();
            assertThat(admin.css("h1").getText()).isEqualTo("没有权限");

            String before = Door.as("centre.fc44").get("/notices").asString();
            admin.go("/notice/list.xhtml").click("f:readAll");
            assertThat(admin.css("#viewed").getDomAttribute("class")).contains("is-insisting");
            assertThat(Door.as("centre.fc44").get("/notices").asString()).isEqualTo(before);

            admin.go("/home.xhtml").click("endView").awaitPath("/home");
            assertThat(admin.has("#viewed")).isFalse();
            assertThat(new Shell(admin).menu()).anyMatch(path -> path.startsWith("/users/list"));
        }
        Door.as("hq.admin")
                .get("/audit?verb=VIEW_AS&about=centre.fc44")
                .then()
                .body("items[0].userName", equalTo("hq.admin"));
        Door.as("hq.admin").get("/audit?verb=VIEW_END&user=hq.admin").then().body("total", greaterThan(0));
    }

    @Test
    void lists_are_turned_sorted_and_searched_while_nothing_else_gets_through() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/view.xhtml?user=hq.reviewer").click("f:asPerson").awaitPath("/home");
            admin.go("/repair/list.xhtml").settle();
            String first = firstRow(admin);
            admin.driver()
                    .findElement(By.cssSelector("#f\\:table .ui-paginator-next"))
                    .click();
            admin.settle();
            assertThat(firstRow(admin)).as("the second page").isNotEqualTo(first);
            assertThat(admin.path()).contains("page=2");
            assertThat(admin.css("#viewed").getDomAttribute("class")).doesNotContain("is-insisting");
            admin.driver()
                    .findElement(By.cssSelector("#f\\:table th.ui-sortable-column"))
                    .click();
            admin.settle();
            assertThat(admin.path()).contains("sort=");
            assertThat(admin.has("#f\\:table th[aria-sort='ascending']")).isTrue();
            admin.choose("f:status", "草稿").click("f:search").awaitPath("/repair/list.xhtml?");
            assertThat(admin.path()).contains("status=DRAFT");
            assertThat(admin.byId("f:table").getText()).doesNotContain("待复核");
            admin.click("f:reset").awaitPath("/repair/list.xhtml");
            assertThat(admin.path()).doesNotContain("status=DRAFT");
            assertThat(admin.has("#viewed")).isTrue();

            admin.go("/users/view.xhtml?end=true").awaitPath("/home");
            admin.go("/users/view.xhtml?user=centre.fc44").click("f:asPerson").awaitPath("/home");
            String before = Door.as("centre.fc44").get("/notices").asString();
            admin.go("/notice/list.xhtml").settle();
            assertThat(smuggled(admin)).as("the turn itself is answered").contains("f:table");
            assertThat(Door.as("centre.fc44").get("/notices").asString()).isEqualTo(before);
            admin.go("/users/view.xhtml?end=true").awaitPath("/home");
        }
    }

    @Test
    void what_narrows_a_page_that_is_no_list_stands_in_its_address_for_whoever_only_looks() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/view.xhtml?user=hq.director").click("f:asPerson").awaitPath("/home");
            admin.go("/policy/calendar.xhtml").settle();
            admin.choose("f:year", "2025").awaitPath("/policy/calendar.xhtml?year=2025");
            assertThat(admin.byId("f:tbl").getText()).contains("2025-").doesNotContain("2026-");

            admin.go("/network/coverage.xhtml").settle();
            admin.choose("f:state", "空白").click("f:search").awaitPath("/network/coverage.xhtml?");
            assertThat(admin.path()).contains("state=EMPTY");
            admin.click("f:reset").awaitPath("/network/coverage.xhtml");
            assertThat(admin.path()).doesNotContain("state=");
            assertThat(admin.css("#viewed").getDomAttribute("class")).doesNotContain("is-insisting");
            admin.go("/users/view.xhtml?end=true").awaitPath("/home");
        }
    }

    private static String firstRow(Browser browser) {
        return browser.css("#f\\:table_data tr").getText();
    }

    /** What the server answers to the turn of a page with which the button "all read" is pressed. */
    private static String smuggled(Browser browser) {
        return (String) browser.driver().executeAsyncScript("""
                const done = arguments[0];
                const body = new URLSearchParams(new FormData(document.getElementById('f')));
                Object.entries({'jakarta.faces.source': 'f:table', 'jakarta.faces.partial.ajax': 'true',
                    'jakarta.faces.partial.execute': '@all', 'jakarta.faces.partial.render': 'f:table',
                    'f:table': 'f:table', 'f:table_pagination': 'true', 'f:table_first': '0', 'f:table_rows': '20',
                    'f:readAll': 'f:readAll'}).forEach(([name, value]) => body.set(name, value));
                fetch(document.getElementById('f').action, {method: 'POST', body: body, headers: {'Faces-Request': 'partial/ajax'}})
                    .then(answer => answer.text()).then(done, () => done('failed'));
                """);
    }

    @Test
    void a_role_is_looked_at_without_its_person_and_what_is_refused_is_noted_under_the_one_who_looks() {
        String before = Door.as("hq.admin")
                .get("/audit?user=hq.parts&verb=REFUSED")
                .path("total")
                .toString();
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/view.xhtml")
                    .choose("r:role", "配件管理")
                    .click("r:asRole")
                    .awaitPath("/home");
            assertThat(new Shell(admin).menu()).noneMatch(path -> path.startsWith("/users"));
            admin.go("/users/list.xhtml").settle();
            assertThat(admin.css("h1").getText()).isEqualTo("没有权限");
            admin.go("/users/view.xhtml?end=true").awaitPath("/home");
        }
        assertThat(Door.as("hq.admin")
                        .get("/audit?user=hq.parts&verb=REFUSED")
                        .path("total")
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void one_does_not_look_as_oneself_nor_does_anybody_but_an_administrator() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/view.xhtml")
                    .type("f:user", "hq.admin")
                    .click("f:asPerson")
                    .awaitSaid("AU-981");
            admin.type("f:user", "nobody.at.all").click("f:asPerson").awaitSaid("AU-910");
        }
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/users/view.xhtml?user=hq.admin").click("f:asPerson").awaitSaid("AU-905");
        }
    }

    @Test
    void two_roles_stand_side_by_side_and_differences_are_marked() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/permissions.xhtml?one=HQ_ACCOUNTS&other=HQ_DIRECTOR")
                    .settle();
            int marked = admin.driver()
                    .findElements(By.cssSelector("#matrix .is-different"))
                    .size();
            assertThat(marked).isPositive();
            assertThat(admin.byId("differences").getText()).contains(String.valueOf(marked));
            assertThat(admin.driver().findElements(By.cssSelector("#matrix thead th")))
                    .hasSize(3);
            assertThat(admin.axe()).isEmpty();
            admin.picture("roles_compared");
        }
    }
}
