package weijie.launch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps one request that is repeated from rolling the server's log over: of lines that differ in figures alone a few are written a
 * minute, and the next one that is written says how many were left out. The server makes it by its name.
 */
public final class RepeatedLines implements Filter {

    static final int A_MINUTE = 20;

    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int MOST_KNOWN = 2_000;
    private static final int COMPARED_CHARS = 120;

    private static final class Kind {
        private long began;
        private int written;
        private long leftOut;

        private Kind(long began) {
            this.began = began;
        }
    }

    private final LongSupplier ticks;
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    public RepeatedLines() {
        this(System::nanoTime);
    }

    RepeatedLines(LongSupplier ticks) {
        this.ticks = ticks;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        long now = ticks.getAsLong();
        if (kinds.size() >= MOST_KNOWN) {
            kinds.values().removeIf(kind -> now - kind.began >= MINUTE_NANOS);
        }
        // Whoever makes up ever new kinds shares one.
        String key = kinds.size() < MOST_KNOWN ? key(line) : "";
        Kind kind = kinds.computeIfAbsent(key, none -> new Kind(now));
        synchronized (kind) {
            if (now - kind.began >= MINUTE_NANOS) {
                kind.began = now;
                kind.written = 0;
            }
            if (kind.written >= A_MINUTE) {
                kind.leftOut++;
                return false;
            }
            kind.written++;
            if (kind.leftOut > 0) {
                line.setMessage(line.getMessage() + " [" + kind.leftOut + " like it were left out before]");
                kind.leftOut = 0;
            }
            return true;
        }
    }

    private static String key(LogRecord line) {
        String message = String.valueOf(line.getMessage());
        String beginning = message.substring(0, Math.min(COMPARED_CHARS, message.length()));
        return line.getLoggerName()
                + ' '
                + line.getLevel()
                + ' '
                + (line.getThrown() == null ? "" : line.getThrown().getClass().getName())
                + ' '
                + beginning.replaceAll("[^\\s/]*\\d[^\\s/]*", "#");
    }
}
