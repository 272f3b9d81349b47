package weijie.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import weijie.testing.Eventually;

class LanesTest {

    private static final List<Long> CENTRES =
            LongStream.rangeClosed(1, 1_000).boxed().toList();

    private static final Executor THREADS = task -> new Thread(task, "lane").start();

    private final List<Long> done = Collections.synchronizedList(new ArrayList<>());

    private void doAll(Queue<Long> open) {
        for (Long centre = open.poll(); centre != null; centre = open.poll()) {
            done.add(centre);
        }
    }

    @Test
    void everyCentreIsDoneOnceAndTwoAreDoneAtATime() {
        CyclicBarrier both = new CyclicBarrier(2);
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        Lanes.share(CENTRES, THREADS, open -> {
            met(both);
            threads.add(Thread.currentThread());
            doAll(open);
        });
        assertThat(done).containsExactlyInAnyOrderElementsOf(CENTRES);
        assertThat(threads).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void whatHasNoThreadToSpareIsNotWaitedFor() {
        List<Runnable> later = new ArrayList<>();
        Lanes.share(CENTRES, later::add, this::doAll);
        assertThat(done).containsExactlyElementsOf(CENTRES);
        later.forEach(Runnable::run);
        assertThat(done).as("it comes too late").hasSameSizeAs(CENTRES);
    }

    @Test
    void oneCentreHasOneLane() {
        List<Runnable> asked = new ArrayList<>();
        Lanes.share(List.of(7L), asked::add, this::doAll);
        assertThat(done).containsExactly(7L);
        assertThat(asked).isEmpty();
    }

    @Test
    void aLaneThatFailsTakesTheRestWithItAndIsWaitedFor() {
        Thread asker = Thread.currentThread();
        for (boolean own : new boolean[] {true, false}) {
            done.clear();
            CyclicBarrier both = new CyclicBarrier(2);
            assertThatThrownBy(() -> Lanes.share(CENTRES, THREADS, open -> {
                        Long centre = open.poll();
                        met(both);
                        if (Thread.currentThread() == asker == own) {
                            throw new IllegalStateException("no more");
                        }
                        done.add(centre);
                        Eventually.holds(Duration.ofSeconds(10), open::isEmpty);
                        doAll(open);
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no more");
            assertThat(done).as("the other ends the centre it is at").hasSize(1);
        }
    }

    @Test
    void whenBothFailNeitherCauseIsLost() {
        Thread asker = Thread.currentThread();
        CyclicBarrier both = new CyclicBarrier(2);
        assertThatThrownBy(() -> Lanes.share(CENTRES, THREADS, open -> {
                    met(both);
                    throw new IllegalStateException(Thread.currentThread() == asker ? "own" : "beside");
                }))
                .hasMessage("own")
                .satisfies(own -> assertThat(own.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessage("beside")));
    }

    @Test
    void anErrorIsThrownAsItIs() {
        assertThatThrownBy(() -> Lanes.share(CENTRES, THREADS, open -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    private static void met(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
