package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weijie.testing.Parked;

class TurnsTest {

    private final Turns turns = new Turns(2, 6, 4);
    private final LinkedBlockingQueue<String> served = new LinkedBlockingQueue<>();
    private final Parked waiting = new Parked();

    @AfterEach
    void nobodyWaitsAnyMore() {
        waiting.interrupt();
    }

    @Test
    void twoAreServedAndTheNextWaitsUntilOneLeaves() throws Exception {
        assertThat(turns.await("a")).isTrue();
        assertThat(turns.await("b")).isTrue();
        waits("c");
        assertThat(served).isEmpty();
        turns.leave("a");
        assertThat(served.poll(1, TimeUnit.MINUTES)).isEqualTo("c");
    }

    @Test
    void whoCameFirstIsServedFirst() throws Exception {
        turns.await("a");
        turns.await("b");
        List.of("c", "d", "e", "f").forEach(this::waits);
        for (String next : List.of("c", "d", "e", "f")) {
            turns.leave(next);
            assertThat(served.poll(1, TimeUnit.MINUTES)).isEqualTo(next);
        }
    }

    @Test
    void nobodyTakesAllThePlacesAndAFullLineTakesNobody() throws Exception {
        List.of("a", "a", "a", "a").forEach(one -> waiting.run(() -> served.add(turns.await(one) + one)));
        CompletableFuture<Boolean> fifth = CompletableFuture.supplyAsync(() -> turns.await("a"));
        assertThat(fifth.get(10, TimeUnit.SECONDS)).isFalse();
        waits("b");
        waits("c");
        CompletableFuture<Boolean> another = CompletableFuture.supplyAsync(() -> turns.await("d"));
        assertThat(another.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whoIsSentAwayLeavesNoPlaceTaken() throws Exception {
        turns.await("a");
        turns.await("a");
        waits("a");
        waits("a");
        waiting.interrupt();
        turns.leave("a");
        turns.leave("a");
        for (int i = 0; i < 2; i++) {
            assertThat(turns.await("a")).isTrue();
        }
        waits("a");
        turns.leave("a");
        assertThat(served.poll(10, TimeUnit.SECONDS)).isEqualTo("a");
    }

    private void waits(String one) {
        waiting.run(() -> {
            if (turns.await(one)) {
                served.add(one);
            }
        });
    }
}
