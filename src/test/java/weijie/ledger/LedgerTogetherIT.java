package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import weijie.api.Door;

/** Eight people post to one chain at once, each of them twice, while somebody closes a month: each entry is posted once and the chain is whole. */
class LedgerTogetherIT {

    private static final int POSTERS = 8;

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        List<Integer> nos = Door.as("hq.accounts")
                .get("/ledger/entries?size=200")
                .path("items.findAll { it.reversalOf == null }.no");
        List<Integer> reversed = Door.as("hq.accounts")
                .get("/ledger/entries?size=200")
                .path("items.findAll { it.reversalOf != null }.reversalOf");
        nos.removeAll(reversed);
        List<Integer> originals = nos.subList(0, Math.min(POSTERS, nos.size()));
        assertThat(originals).as("the demonstration has entries").hasSizeGreaterThan(3);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int no : originals) {
            Door.as("hq.accounts")
                    .body(Map.of("reason", "同时冲销的测试"))
                    .post("/ledger/entries/" + no + "/reverse")
                    .then()
                    .statusCode(200);
            Callable<Integer> approving = () -> Door.as("hq.director")
                    .post("/ledger/entries/" + no + "/approve-reversal")
                    .statusCode();
            work.add(approving);
            work.add(approving);
        }
        work.add(() ->
                Door.as("hq.accounts").post("/ledger/months/2001-01/close").statusCode());
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> one : people.invokeAll(work)) {
                answers.add(one.get());
            }
        } finally {
            people.shutdown();
        }
        assertThat(answers.subList(0, answers.size() - 1).stream().filter(status -> status == 200))
                .hasSameSizeAs(originals);
        assertThat(answers.stream().filter(status -> status == 409)).hasSameSizeAs(originals);
        List<Integer> now = Door.as("hq.accounts")
                .get("/ledger/entries?size=200")
                .path("items.findAll { it.reversalOf != null }.reversalOf");
        assertThat(now).containsAll(originals).doesNotHaveDuplicates();
        assertThat(Door.as("hq.director")
                        .get("/verification")
                        .<Boolean>path("checks.find { it.code == 'LEDGER_CHAIN' }.ok"))
                .isTrue();
        assertThat(Door.as("hq.director").get("/ledger/trial-balance").<Boolean>path("balanced"))
                .isTrue();
    }
}
