package weijie.settlement.run;

import java.util.HashMap;
import java.util.Map;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;

/** Adds lines up by their kind, one at a time while they are computed. */
final class Totals {

    private static final LineKind[] KINDS = LineKind.values();

    private final int[] lines = new int[KINDS.length];
    private final long[] fen = new long[KINDS.length];
    private int noRate;

    void add(Line line) {
        int kind = line.verdict().kind().ordinal();
        lines[kind]++;
        fen[kind] = Math.addExact(fen[kind], line.amount().fen());
        if (line.verdict() == Verdict.NO_RATE) {
            noRate++;
        }
    }

    /** What has been added up so far. */
    Sums sums() {
        Map<String, Sums.Sum> sums = new HashMap<>();
        for (LineKind kind : KINDS) {
            if (lines[kind.ordinal()] > 0) {
                sums.put(kind.name(), new Sums.Sum(lines[kind.ordinal()], Money.ofFen(fen[kind.ordinal()])));
            }
        }
        if (noRate > 0) {
            sums.put(Sums.NO_RATE, new Sums.Sum(noRate, Money.ZERO));
        }
        return new Sums(sums);
    }
}
