package weijie.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import weijie.identity.CurrentUser;
import weijie.shared.BusinessClock;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Texts;

/** The person in front of the screen as pages need to know them: language, name, what they may do, whose data they see. */
@Named
@SessionScoped
public class UserUi implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE_COOKIE = "WEIJIE_LANG";
    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Inject
    Caller caller;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    private boolean english;

    @PostConstruct
    void readCookie() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Object cookie = faces == null
                ? null
                : faces.getExternalContext().getRequestCookieMap().get(LANGUAGE_COOKIE);
        english = cookie instanceof Cookie found && "en".equals(found.getValue());
    }

    /** Turns Chinese into English or back, remembers it for a year and shows the same page again. */
    public void switchLanguage() throws IOException {
        english = !english;
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.addResponseCookie(
                LANGUAGE_COOKIE,
                english ? "en" : "zh",
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
        Onward.again();
    }

    public boolean isZh() {
        return !english;
    }

    public Locale getLocale() {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** For the {@code lang} attribute of the page. */
    public String getLang() {
        return english ? "en" : "zh-CN";
    }

    /** For the {@code locale} of date pickers. */
    public String getPfLocale() {
        return english ? "en" : "zh_CN";
    }

    public String getName() {
        return caller.displayName();
    }

    /** Whose pages an administrator looks at: the account's name, or the role's for who has no account of it. */
    public String getViewed() {
        boolean isRole = caller.userName().equals(user.actor());
        return isRole
                ? Texts.in(getLocale()).get("role." + caller.roles().iterator().next())
                : caller.displayName() + " · " + caller.userName();
    }

    public String getUserName() {
        return caller.userName();
    }

    public boolean isSignedIn() {
        return !caller.roles().isEmpty();
    }

    public boolean isHq() {
        return caller.isHeadquarters();
    }

    public boolean isCentre() {
        return caller.has(Role.CENTRE_CLERK);
    }

    public boolean isOutlet() {
        return caller.has(Role.OUTLET_CLERK);
    }

    /** Whether the person has any of these roles: {@code #{userUi.may('HQ_ADMIN', 'HQ_ACCOUNTS')}}. */
    public boolean may(String... roles) {
        for (String role : roles) {
            if (caller.has(Role.valueOf(role))) {
                return true;
            }
        }
        return false;
    }

    /** What the chip in the top bar says before the name of the place: headquarters, centre or outlet. */
    public String getScopeKey() {
        return isHq() ? "scope.hq" : isCentre() ? "scope.centre" : "scope.outlet";
    }

    /** The name of the centre or outlet; nothing for headquarters. */
    public String getPlace() {
        return isHq() ? "" : caller.displayName();
    }

    /** What stands in the round badge. */
    public String getInitial() {
        String name = getName();
        return name.isEmpty()
                ? "·"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** Ends the session and shows the login page. */
    public void signOut() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        Onward.to("/login.xhtml");
    }

    /** The date the whole system is pinned to, or nothing. */
    public String getPinnedDate() {
        return clock.pinnedDate().map(Object::toString).orElse("");
    }
}
