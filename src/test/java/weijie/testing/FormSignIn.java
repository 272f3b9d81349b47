package weijie.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in as a browser does: asks for the form, fills it in, and keeps the cookie. */
public final class FormSignIn {

    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);

    private FormSignIn() {}

    /** The line of a header that makes the server know the account. */
    public static String cookie(RawHttp http, String userName, String password) {
        RawHttp.Answer page = http.ask("GET", "/login.xhtml");
        String before = cookieOf(page);
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            String form = forms.group();
            if (form.contains("name=\"" + forms.group(1) + ":userName\"")) {
                RawHttp.Answer answer = http.ask(
                        "POST",
                        "/login.xhtml",
                        body(page.body(), form, forms.group(1), userName, password)
                                .getBytes(StandardCharsets.UTF_8),
                        "Cookie: " + before,
                        "Content-Type: application/x-www-form-urlencoded; charset=UTF-8");
                if (answer.status() != 302) {
                    throw new AssertionError(userName + " is not let in: " + answer);
                }
                return "Cookie: " + cookieOf(answer);
            }
        }
        throw new AssertionError("no form to sign in with: " + page);
    }

    private static String body(String page, String form, String id, String userName, String password) {
        String button = find("<button[^>]*name=\"([^\"]+)\"", form);
        return field(id, id)
                + '&'
                + field(id + ":userName", userName)
                + '&'
                + field(id + ":password", password)
                + '&'
                + field(button, "")
                + '&'
                + field(
                        "jakarta.faces.ViewState",
                        find("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"", form))
                + '&'
                + field(
                        "primefaces.nonce",
                        find("nonce=\"([^\"]+)\"", page).replace("&#x3D;", "=").replace("&#61;", "="));
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String cookieOf(RawHttp.Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("WEIJIE="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session in " + answer));
    }

    private static String find(String pattern, String html) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern);
        }
        return matcher.group(1);
    }
}
