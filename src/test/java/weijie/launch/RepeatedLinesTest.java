package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private final AtomicLong time = new AtomicLong();
    private final RepeatedLines lines = new RepeatedLines(time::get);

    private static LogRecord line(String message) {
        LogRecord line = new LogRecord(Level.SEVERE, message);
        line.setLoggerName("weijie.api.RefusalMapper");
        return line;
    }

    @Test
    void ofOneRequestRepeatedAFewLinesAMinuteAreWrittenAndTheRestCounted() {
        int written = 0;
        for (int i = 0; i < 1000; i++) {
            if (lines.isLoggable(line("request 2LE2DM" + i + " GET /api/v1/orders/" + i))) {
                written++;
            }
        }
        assertThat(written).isEqualTo(RepeatedLines.A_MINUTE);
        assertThat(lines.isLoggable(line("something else"))).isTrue();
        time.addAndGet(60_000_000_000L);
        LogRecord next = line("request 9XX GET /api/v1/orders/7");
        assertThat(lines.isLoggable(next)).isTrue();
        assertThat(next.getMessage()).endsWith("[980 like it were left out before]");
    }

    @Test
    void everNewKindsOfLinesShareOneAllowance() {
        int written = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int rest = i; rest > 0; rest /= 26) {
                word.append((char) ('a' + rest % 26));
            }
            if (lines.isLoggable(line("kind " + word))) {
                written++;
            }
        }
        assertThat(written).isLessThanOrEqualTo(2_000 + RepeatedLines.A_MINUTE);
    }
}
