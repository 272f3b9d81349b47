package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.Names;
import weijie.shared.jpa.TimeOrderedId;

/** Under whose name a paper shows what somebody did: a person's or a house's, not what they sign in with. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class NamesIT {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    Names names;

    @Inject
    SignInDesk desk;

    private final long id = TimeOrderedId.next();
    private final String code = Long.toString(id, 36);

    @BeforeEach
    void aHouse() throws SQLException {
        run(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '有名中心', '430000')",
                id,
                code.toUpperCase(java.util.Locale.ROOT));
    }

    private void account(String userName, String displayName) throws SQLException {
        run(
                "INSERT INTO user_account (id, user_name, display_name, password_hash, password_changed_at, centre_id,"
                        + " created_by, created_at) VALUES (?, ?, ?, 'none', utc_timestamp(), ?, 'system', utc_timestamp())",
                TimeOrderedId.next(),
                userName,
                displayName,
                id);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Test
    void aPersonIsCalledByName() throws SQLException {
        account("li." + code, "李敏");
        assertThat(names.of("li." + code)).isEqualTo("李敏");
    }

    @Test
    void whoWasGivenNoNameOfTheirOwnIsCalledAsTheirHouse() throws SQLException {
        account("clerk." + code, "clerk." + code);
        assertThat(names.of("clerk." + code)).isEqualTo("有名中心");
    }

    @Test
    void whoeverTheDemonstrationWouldMakeHasANameBeforeTheyFirstSignIn() {
        DemoAccounts accounts = new DemoAccounts();
        accounts.desk = desk;
        assertThat(accounts.whoWouldBe("centre." + code))
                .as("without a demonstration")
                .isEmpty();
        accounts.demo = true;
        assertThat(accounts.whoWouldBe("centre." + code)).map(User::displayName).hasValue("有名中心");
    }

    @Test
    void aNameThatNobodyHasIsSaidAsItIs() {
        assertThat(names.of("nobody." + code)).isEqualTo("nobody." + code);
    }
}
