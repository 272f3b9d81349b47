package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import weijie.api.Door;
import weijie.testing.Authenticator;
import weijie.testing.RunningServer;

/** Signing in with a telephone beside the password, and being asked once more before a weighty act. */
class SecondFactorBrowserIT {

    private static final String PASSWORD = "blue-Kettle-71-lamp";

    private static String person(String role) {
        String name = Door.freshName();
        Door.as("hq.admin")
                .body(Map.of("userName", name, "roles", List.of(role), "password", PASSWORD))
                .post("/users")
                .then()
                .statusCode(201);
        return name;
    }

    @Test
    void a_factor_is_set_up_from_a_picture_and_asked_for_at_the_next_sign_in() {
        String name = person("HQ_ACCOUNTS");
        try (Browser person = Browser.open(Browser.PHONE)) {
            new LoginForm(person).signIn(name, PASSWORD);
            person.go("/profile/factor.xhtml").click("f:begin");
            Authenticator phone = new Authenticator(person.byId("secret").getText());
            assertThat(person.css("img.qr").getSize().getWidth()).isGreaterThan(150);
            assertThat(person.axe()).isEmpty();
            person.picture("factor_setup");
            person.type("f:code", "12345").click("f:confirm").awaitSaid("AU-960");
            String spent = phone.code(0);
            person.type("f:code", spent).click("f:confirm");
            List<String> recovery = person.driver().findElements(By.cssSelector("#codes code")).stream()
                    .map(WebElement::getText)
                    .toList();
            assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
            assertThat(person.axe()).isEmpty();
            person.picture("factor_codes");
            person.click("f:signOut");

            enterPassword(person, name);
            assertThat(person.axe()).isEmpty();
            person.picture("factor_step");
            person.go("/home.xhtml").settle();
            assertThat(person.path()).as("the password alone opens nothing").startsWith("/login");
            person.type("step:code", spent).click("step:giveCode").awaitSaid("AU-960");
            person.type("step:code", phone.code(1)).click("step:giveCode").awaitPath("/home");
            new Shell(person).signOut();

            enterPassword(person, name);
            person.type("step:code", recovery.get(3)).click("step:giveCode").awaitPath("/home");
            person.go("/profile/factor.xhtml");
            assertThat(person.byId("state").getText()).contains("9");
            assertThat(person.isTooWide()).isFalse();
        }
    }

    private static void enterPassword(Browser person, String name) {
        person.go("/login.xhtml");
        person.css("[data-login-user]").sendKeys(name);
        person.css("[data-login-password]").sendKeys(PASSWORD);
        person.css("[data-login-go]").click();
        person.settle().byId("step:code");
    }

    @Test
    void before_a_weighty_act_the_password_is_asked_for_again_and_the_act_goes_on_by_itself() throws SQLException {
        String name = person("HQ_ADMIN");
        String other = person("HQ_PARTS");
        try (Browser admin = Browser.open(Browser.DESK)) {
            new LoginForm(admin).signIn(name, PASSWORD);
            forgetProof(name);
            admin.go("/users/edit.xhtml?user=" + other).type("f:displayName", "王五");
            admin.click("f:save").awaitSaid("AU-970");
            admin.shown("#againDialog");
            assertThat(admin.axe()).isEmpty();
            admin.picture("again");
            admin.type("again:proof", "wrong").click("again:prove").awaitSaid("AU-971");
            admin.type("again:proof", PASSWORD).click("again:prove").awaitSaid("已保存");
            Door.as("hq.admin").get("/users/" + other).then().body("displayName", Matchers.equalTo("王五"));
        }
    }

    /** As if the sign-in were twenty minutes ago. */
    private static void forgetProof(String name) throws SQLException {
        try (Connection connection = RunningServer.database();
                PreparedStatement older = connection.prepareStatement(
                        "update sign_in_session set proven_at = proven_at - interval 20 minute where user_name = ?")) {
            older.setString(1, name);
            assertThat(older.executeUpdate()).isEqualTo(1);
        }
    }
}
