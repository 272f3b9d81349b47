package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import weijie.network.Scope;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/**
 * How many orders were completed in a month, centre by centre. No index knows a number without reading all it counts, a fifth of a
 * second for a million. So the numbers of a large month are kept for a moment, always with the time at which they were counted; those of
 * any other month, and of one centre alone, are counted each time.
 */
@ApplicationScoped
public class CollectedOrders {

    private static final long LARGE = 50_000;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final String COUNT =
            "SELECT centre_id, COUNT(*) AS orders FROM repair_order FORCE INDEX (repair_order_by_month) WHERE completed_month = ?";

    private final Map<YearMonth, Counted> large = new ConcurrentHashMap<>();

    /** Months that somebody counts anew at this moment; everybody else is given what is kept meanwhile. */
    private final Set<YearMonth> counting = ConcurrentHashMap.newKeySet();

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /**
     * Orders by centre.
     *
     * @param at when they were counted, in UTC
     * @param kept whether that was for somebody else, a moment ago
     */
    public record Counted(Map<Long, Long> byCentre, LocalDateTime at, boolean kept) {

        long of(long centreId) {
            return byCentre.getOrDefault(centreId, 0L);
        }

        private boolean isLarge() {
            return byCentre.values().stream().mapToLong(Long::longValue).sum() > LARGE;
        }

        private boolean isFresh(LocalDateTime now) {
            return Duration.between(at, now).compareTo(KEPT) < 0;
        }
    }

    /** A month's orders as far as a scope shows centres. */
    public Counted of(YearMonth month, Scope scope) {
        if (!scope.isAll()) {
            return scope.isCentre()
                    ? count(COUNT + " AND centre_id = ? GROUP BY centre_id", month, scope.centreId())
                    : new Counted(Map.of(), UtcNow.of(clock), false);
        }
        Counted kept = large.get(month);
        if (kept != null && (kept.isFresh(UtcNow.of(clock)) || !counting.add(month))) {
            return kept;
        }
        try {
            return count(month);
        } finally {
            counting.remove(month);
        }
    }

    private Counted count(YearMonth month) {
        Counted counted = count(COUNT + " GROUP BY centre_id", month);
        if (counted.isLarge()) {
            large.put(month, new Counted(counted.byCentre(), counted.at(), true));
        } else {
            large.remove(month);
        }
        return counted;
    }

    private Counted count(String sql, Object... args) {
        LocalDateTime begun = UtcNow.of(clock);
        Map<Long, Long> byCentre = new HashMap<>();
        rows.list(sql, row -> byCentre.put(row.number("centre_id"), row.number("orders")), args);
        return new Counted(byCentre, begun, false);
    }
}
