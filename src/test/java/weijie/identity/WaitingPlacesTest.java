package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WaitingPlacesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final WaitingPlaces places = new WaitingPlaces();

    @Test
    @Timeout(60)
    void aNameFromOneAddressTakesAFewAndAnAddressNotAll() throws Exception {
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            List<Future<Boolean>> waiting = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "n" + i / 8;
                waiting.add(people.submit(() -> places.await(name, "one", LONG)));
            }
            while (waiting.stream().filter(Future::isDone).count() < 40 - 5 * WaitingPlaces.OF_NAME) {
                Thread.onSpinWait();
            }
            assertThat(places.await("n0", "one", Duration.ZERO))
                    .as("the name's places")
                    .isFalse();
            assertThat(places.await("n0", "two", Duration.ZERO))
                    .as("the same name from elsewhere")
                    .isTrue();
            for (int i = 0; i < WaitingPlaces.OF_ADDRESS - 5 * WaitingPlaces.OF_NAME; i++) {
                String name = "m" + i / WaitingPlaces.OF_NAME;
                // Whoever looks for a free place below has it for a moment.
                waiting.add(people.submit(() -> {
                    while (!places.await(name, "one", LONG)) {
                        Thread.onSpinWait();
                    }
                    return true;
                }));
            }
            while (places.await("n8", "one", Duration.ZERO)) {
                Thread.onSpinWait();
            }
            assertThat(places.await("n0", "two", Duration.ZERO)).isTrue();
        } finally {
            people.shutdownNow();
        }
        while (!places.await("n0", "one", Duration.ZERO)) {
            Thread.onSpinWait();
        }
    }
}
