package weijie.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Before the pages of somebody who only looks: a page of a list that is turned comes through without anything else that was sent with it,
 * and every other click is answered with nothing, whatever a page offers. The page says so itself.
 */
public class PageTurns extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(PageTurn.ONLY) == null) {
            chain.doFilter(request, response);
        } else if (PageTurn.is(request)) {
            chain.doFilter(new PageTurn(request), response);
        } else {
            Detours.onlyLooking(response);
        }
    }
}
