package weijie.architecture.wrong.repair.check;

import java.time.Clock;
import java.time.LocalDate;

/** A check that asks for the day instead of being given it. */
public final class CheckWithAClock {

    private final Clock clock;

    public CheckWithAClock(Clock clock) {
        this.clock = clock;
    }

    public boolean isInTheFuture(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }
}
