package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.ApiClient;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** Whatever is done with a month stands in the audit log: who, what, and how it was before and after. */
class AuditedMonthIT {

    private final URI root = URI.create(RunningServer.url());
    private final FreshMonth month = FreshMonth.on(root).usual().handedIn();
    private final String no = month.statement();

    private static void done(String who, String path, Object body) {
        var asking = Door.as(who);
        (body == null ? asking : asking.body(body))
                .post(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    /** The verbs that the log knows of a thing, the first one first. */
    private static List<String> verbs(String kind, String about) {
        List<String> latestFirst = Door.as("hq.director")
                .get("/audit?size=100&kind=" + kind + "&about=" + about)
                .then()
                .statusCode(200)
                .extract()
                .path("items.verb");
        List<String> inOrder = new ArrayList<>(latestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    private static List<String> changes(String kind, String about, String verb) {
        List<Map<String, String>> changes = Door.as("hq.director")
                .get("/audit?size=100&kind=" + kind + "&about=" + about + "&verb=" + verb)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].changes");
        return changes.stream()
                .map(change -> change.get("field") + ": " + change.get("before") + " → " + change.get("after"))
                .toList();
    }

    @Test
    void aMonthFromItsTrialToItsPublication() {
        ApiClient.as("hq.accounts", root).run("months/" + month.month() + "/calculate?trial=true");
        month.calculated();
        String about = "/statements/" + no;
        done("hq.accounts", about + "/review", null);
        done("hq.accounts", about + "/send", null);
        String order = month.order(1);
        done("centre.fc44", about + "/dispute", Map.of("orderNos", List.of(order), "reason", "金额不对，请核对"));
        done(
                "hq.accounts",
                about + "/resolve",
                Map.of("orderNo", order, "decision", "REJECTED", "answer", "已按费率表核对过这一单，不变"));
        done("centre.fc44", about + "/confirm", null);
        done("hq.accounts", about + "/publish", null);

        assertThat(verbs("MONTH", month.month().toString())).startsWith("TRIAL", "CALCULATE");
        assertThat(verbs("STATEMENT", no))
                .containsSubsequence("CALCULATE", "REVIEW", "SEND", "DISPUTE", "RESOLVE", "CONFIRM", "PUBLISH");
        assertThat(changes("STATEMENT", no, "REVIEW")).contains("status: CALCULATED → IN_REVIEW");
        assertThat(changes("STATEMENT", no, "PUBLISH")).contains("status: CENTRE_CONFIRMED → PUBLISHED");
        assertThat(verbs("DISPUTE", no + "/" + order)).containsExactly("DISPUTE", "ANSWER");
        assertThat(changes("DISPUTE", no + "/" + order, "ANSWER"))
                .contains("status: OPEN → REJECTED", "answer: null → 已按费率表核对过这一单，不变");
    }

    @Test
    void whatAReviewerDecidesOfARecord() {
        String order = month.order(2);
        done("hq.reviewer", "/repair-orders/" + order + "/suspect", Map.of("reason", "客户不认识维修员 13812345678"));
        assertThat(changes("REPAIR_ORDER", order, "SUSPECT"))
                .contains("status: VALIDATED → SUSPECT", "reason: null → 客户不认识维修员 138****5678");
    }
}
