package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTurnTest {

    private static HttpServletRequest request(String... namesAndValues) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageTurnTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> {
                    return switch (method.getName()) {
                        case "getParameterMap" -> sent;
                        case "getParameter" -> sent.containsKey(args[0]) ? sent.get(args[0])[0] : null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    @Test
    void aTableThatTurnsOrSortsIsOne() {
        assertThat(PageTurn.is(request("jakarta.faces.source", "f:table", "f:table_pagination", "true")))
                .isTrue();
        assertThat(PageTurn.is(request("jakarta.faces.source", "f:table", "f:table_sorting", "true")))
                .isTrue();
    }

    @Test
    void nothingElseIsOne() {
        assertThat(PageTurn.is(request("f:table_pagination", "true"))).isFalse();
        assertThat(PageTurn.is(request("jakarta.faces.source", "f:readAll"))).isFalse();
        assertThat(PageTurn.is(request("jakarta.faces.source", "f:readAll", "f:table_pagination", "true")))
                .isFalse();
    }

    @Test
    void whatElseWasSentWithItDoesNotComeThrough() {
        PageTurn turn = new PageTurn(request(
                "jakarta.faces.source", "f:table",
                "jakarta.faces.partial.execute", "@all",
                "jakarta.faces.partial.render", "f:table f:footer",
                "jakarta.faces.behavior.event", "page",
                "jakarta.faces.ViewState", "1:2",
                "f", "f",
                "f:readAll", "f:readAll",
                "f:text", "typed",
                "f:table:0:withdraw", "f:table:0:withdraw",
                "f:table_selection", "7",
                "f:table_first", "20",
                "f:table_rows", "20",
                "f:table_pagination", "true"));
        assertThat(Collections.list(turn.getParameterNames()))
                .containsExactlyInAnyOrder(
                        "jakarta.faces.source",
                        "jakarta.faces.partial.execute",
                        "jakarta.faces.partial.render",
                        "jakarta.faces.ViewState",
                        "f",
                        "f:table_first",
                        "f:table_rows",
                        "f:table_pagination");
        assertThat(turn.getParameterMap()).containsOnlyKeys(Collections.list(turn.getParameterNames()));
        assertThat(turn.getParameter("jakarta.faces.partial.execute")).isEqualTo("f:table");
        assertThat(turn.getParameter("f:readAll")).isNull();
        assertThat(turn.getParameterValues("f:text")).isNull();
        assertThat(turn.getParameterValues("f:table_first")).containsExactly("20");
    }
}
