package weijie.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import weijie.identity.AccountSetting;
import weijie.identity.CurrentUser;
import weijie.identity.HabitDesk;
import weijie.identity.Theme;

/**
 * The colours and the size of the pages. They belong to the account; a cookie repeats them for the page to sign in, which is drawn before
 * anybody is known. Both stand in the first bytes of a page, so that it never flashes in other colours.
 */
@Named
@SessionScoped
public class Look implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "WEIJIE-LOOK";
    private static final String LARGE = "large";
    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Inject
    HabitDesk desk;

    @Inject
    CurrentUser user;

    private AccountSetting setting = AccountSetting.NONE;
    private String of = "";

    @PostConstruct
    void readCookie() {
        Object cookie = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestCookieMap()
                .get(COOKIE);
        if (cookie instanceof Cookie found) {
            for (Theme theme : Theme.values()) {
                if (found.getValue().startsWith(theme.name())) {
                    setting = setting.in(theme);
                }
            }
            setting = setting.withLargeText(found.getValue().endsWith(LARGE));
        }
    }

    /** The person's own once one is signed in; that of an administrator who looks at other people's pages stays. */
    private AccountSetting setting() {
        if (user.isSignedIn() && !user.isViewed() && !of.equals(user.userName())) {
            of = user.userName();
            setting = desk.setting();
        }
        return setting;
    }

    public void show(String theme) throws IOException {
        keep(setting().in(Theme.valueOf(theme)));
        Onward.again();
    }

    /** Writes everything larger, or as large as usual. */
    public void resize() throws IOException {
        keep(setting().withLargeText(!setting().largeText()));
        Onward.again();
    }

    /** Notes that the person was shown around, or does not want to be. */
    public void toured() {
        keep(setting().shownAround(true));
    }

    private void keep(AccountSetting wanted) {
        desk.keepSetting(wanted);
        setting = wanted;
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.addResponseCookie(
                COOKIE,
                wanted.theme().name() + (wanted.largeText() ? '.' + LARGE : ""),
                Map.of(
                        "maxAge",
                        ONE_YEAR,
                        "path",
                        "/",
                        "httpOnly",
                        true,
                        "secure",
                        external.isSecure(),
                        "attribute.SameSite",
                        "Lax"));
    }

    public List<Theme> getThemes() {
        return List.of(Theme.values());
    }

    public Theme getTheme() {
        return setting().theme();
    }

    public boolean isLarge() {
        return setting().largeText();
    }

    public boolean isToured() {
        return setting().toured();
    }

    /** For which screens the dark colours hold, as a style sheet is told. */
    public String getDarkMedia() {
        return switch (getTheme()) {
            case SYSTEM -> "screen and (prefers-color-scheme: dark)";
            case LIGHT -> "not all";
            case DARK -> "screen";
        };
    }
}
