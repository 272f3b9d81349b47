package weijie.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends the browser on to another page of ours. Nothing else does, so that no text from outside ever decides to which server it goes. */
public final class Onward {

    private Onward() {}

    /**
     * Goes to a page.
     *
     * @param page its path in the application with its query; anything that is not one leads home
     */
    public static void to(String page) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + (isOurs(page) ? page : "/home.xhtml"));
    }

    /** Goes to a page about one thing, {@code page?name=value}. */
    public static void to(String page, String name, String value) throws IOException {
        to(page + '?' + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Asks for the page once more that sent this request, with the query that stood in the address. */
    public static void again() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String query = external.getRequestParameterMap().getOrDefault("weijie.query", "");
        boolean plain = query.startsWith("?") && query.chars().allMatch(c -> c > ' ' && c < 127);
        String path = external.getRequestPathInfo();
        to(external.getRequestServletPath() + (path == null ? "" : path) + (plain ? query : ""));
    }

    /** A path of ours: a browser reads two slashes, or one and a backslash, as the name of another server. */
    static boolean isOurs(String page) {
        return page != null
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().noneMatch(c -> c <= ' ' || c == 127 || c == '\\');
    }
}
