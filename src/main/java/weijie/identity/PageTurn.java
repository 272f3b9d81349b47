package weijie.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What reaches a page of a request that turns a page of its table or sorts it, sent by somebody who only looks: where the table is to
 * stand, and nothing else. Neither a button that was pressed, nor what was typed, nor a listener gets through.
 */
final class PageTurn extends HttpServletRequestWrapper {

    /** The request attribute that says that nothing else may come through. */
    static final String ONLY = "weijie.onlyPageTurns";

    private static final String SOURCE = "jakarta.faces.source";
    private static final String EXECUTE = "jakarta.faces.partial.execute";

    private static final Set<String> OF_THE_PAGE = Set.of(
            SOURCE,
            EXECUTE,
            "jakarta.faces.partial.ajax",
            "jakarta.faces.partial.render",
            "jakarta.faces.ViewState",
            "jakarta.faces.ClientWindow",
            "primefaces.nonce",
            "weijie.query");

    /** How the table says where it is to stand. */
    private static final Set<String> OF_THE_TABLE = Set.of(
            "_pagination", "_first", "_rows", "_sorting", "_sortKey", "_sortDir", "_skipChildren", "_encodeFeature");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    PageTurn(HttpServletRequest request) {
        super(request);
        String table = request.getParameter(SOURCE);
        request.getParameterMap().forEach((name, values) -> {
            boolean ofTheTable = name.startsWith(table) && OF_THE_TABLE.contains(name.substring(table.length()));
            boolean itsForm = table.startsWith(name + ':') && name.equals(values[0]);
            if (OF_THE_PAGE.contains(name) || ofTheTable || itsForm) {
                parameters.put(name, values);
            }
        });
        parameters.put(EXECUTE, new String[] {table});
    }

    /** Whether a table asks for another page or order of its rows. */
    static boolean is(HttpServletRequest request) {
        String table = request.getParameter(SOURCE);
        return table != null
                && (request.getParameter(table + "_pagination") != null
                        || request.getParameter(table + "_sorting") != null);
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
