package weijie.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import weijie.shared.Texts;

/** The page on which the API can be read and tried, at {@code /api}; it draws what {@code /openapi} says. */
@WebServlet({"/api", "/api/"})
public class ApiPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String LIBRARY = "/webjars/swagger-ui/";
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Locale locale = request.getLocale();
        Texts texts = Texts.in(locale);
        String base = request.getContextPath();
        String library = base + library();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="%s">
                        <head>
                        <meta charset="UTF-8"/>
                        <meta name="viewport" content="width=device-width, initial-scale=1"/>
                        <title>%s</title>
                        <link rel="stylesheet" href="%sswagger-ui.css"/>
                        </head>
                        <body>
                        <main id="api" data-description="%s/openapi?format=JSON"></main>
                        <script src="%sswagger-ui-bundle.js"></script>
                        <script src="%s/api/start.js"></script>
                        </body>
                        </html>
                        """.formatted(
                        texts.locale().toLanguageTag(), texts.get("api.page.title"), library, base, library, base));
    }

    /** Where the library's files are, whatever its version. */
    private String library() {
        Set<String> versions = getServletContext().getResourcePaths(LIBRARY);
        if (versions == null || versions.isEmpty()) {
            throw new IllegalStateException("nothing in " + LIBRARY);
        }
        return versions.iterator().next();
    }
}
