package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import weijie.shared.Refusal;
import weijie.testing.Parked;

class HashingTest {

    @Test
    void asManyWaitAsWaitForTheirDelayAndTheNextIsToldToComeAgain() throws Exception {
        Hashing hashing = new Hashing();
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Parked waiting = new Parked();
        int all = Hashing.PERMITS + WaitingPlaces.ALL;
        for (int i = 0; i < all; i++) {
            waiting.run(() -> done.addAndGet(hashing.permitted(() -> until(go))));
        }
        assertThatThrownBy(() -> hashing.permitted(() -> 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("AU-903"));
        go.countDown();
        waiting.end();
        assertThat(done).hasValue(all);
        assertThat(hashing.permitted(() -> 1)).isOne();
    }

    private static int until(CountDownLatch go) {
        try {
            go.await();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
