package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import weijie.shared.jpa.Rows;

/** How everybody likes the pages. */
@ApplicationScoped
class AccountSettings {

    @Inject
    Rows rows;

    Optional<AccountSetting> of(String userName) {
        return rows.first(
                "select theme, large_text, toured from account_setting where user_name = ?",
                row -> new AccountSetting(
                        Theme.valueOf(row.text("theme")), row.number("large_text") != 0, row.number("toured") != 0),
                userName);
    }

    /** The last word counts, also when the same person says it in two windows at once. */
    void keep(String userName, AccountSetting setting) {
        rows.change(
                "insert into account_setting (user_name, theme, large_text, toured) values (?, ?, ?, ?)"
                        + " on duplicate key update theme = values(theme), large_text = values(large_text),"
                        + " toured = values(toured)",
                userName,
                setting.theme(),
                setting.largeText(),
                setting.toured());
    }
}
