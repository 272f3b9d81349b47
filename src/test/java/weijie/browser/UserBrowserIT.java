package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weijie.shared.jpa.TimeOrderedId;

/** Accounts, from their opening to their first sign-in, and what is refused. */
class UserBrowserIT {

    private static String name() {
        return "t" + Long.toString(TimeOrderedId.next(), 36);
    }

    @Test
    void a_new_account_gets_a_one_time_password_that_must_be_changed_first() {
        String name = name();
        String oneTime;
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/edit.xhtml").type("f:userName", name).type("f:displayName", "测试员");
            admin.css("label[for='f:roles:1']").click();
            admin.click("f:save");
            oneTime = admin.byId("oneTimePassword").getText();
            admin.picture("user_created");
        }
        try (Browser person = Browser.open(Browser.PHONE)) {
            new LoginForm(person).signIn(name, oneTime);
            assertThat(person.path()).startsWith("/profile/password");
            person.go("/home.xhtml").settle();
            assertThat(person.path()).startsWith("/profile/password");
            person.type("f:current", oneTime)
                    .type("f:password", "blue-Kettle-71-lamp")
                    .type("f:again", "blue-Kettle-71-lamp");
            person.click("f:save");
            person.awaitText("测试员");
            assertThat(person.path()).startsWith("/home");
        }
    }

    @Test
    void a_refusal_stands_in_the_page_with_its_code_and_what_was_typed_stays() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/users/edit.xhtml").type("f:userName", "不是用户名").type("f:displayName", "某人");
            admin.css("label[for='f:roles:1']").click();
            admin.click("f:save").awaitSaid("AU-916");
            assertThat(admin.value("f:displayName")).isEqualTo("某人");
            assertThat(admin.axe()).isEmpty();
        }
    }

    @Test
    void who_may_not_see_the_users_is_told_so() {
        try (Browser centre = Browser.as("hq.reviewer", Browser.DESK)) {
            centre.go("/users/list.xhtml").settle();
            assertThat(centre.css("h1").getText()).isEqualTo("没有权限");
            assertThat(new Shell(centre.go("/home.xhtml")).menu()).noneMatch(path -> path.startsWith("/users"));
        }
    }

    @Test
    void a_message_stands_until_it_is_read_whatever_the_page_asks_meanwhile() {
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            admin.go("/network/coverage.xhtml").settle();
            admin.driver().executeScript("""
                    PrimeFaces.getWidgetById('growl').add({severity: 'info', summary: '请读我', detail: ''});
                    """);
            admin.press(admin.css("label[for='f:metric:1']"));
            assertThat(admin.said()).contains("请读我");
        }
    }

    @Test
    void the_permission_matrix_speaks_the_words_of_the_field() {
        try (Browser admin = Browser.as("hq.director", Browser.DESK)) {
            admin.go("/users/permissions.xhtml").settle();
            assertThat(admin.byId("matrix").getText())
                    .contains("批准收款账户变更（须为另一人）", "复核：置疑退回")
                    .doesNotContain("Desk", "duty.", "??");
            new Shell(admin).switchLanguage();
            assertThat(admin.byId("matrix").getText())
                    .contains("Review: question")
                    .doesNotContain("Desk", "??");
        }
    }
}
