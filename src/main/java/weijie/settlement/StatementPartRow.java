package weijie.settlement;

import java.io.Serializable;

/** One outlet's part of a statement. */
public record StatementPartRow(long outletId, String outletCode, String outletName, LineSums sums)
        implements Serializable {

    /** The same part with what more lines of it come to. */
    StatementPartRow plus(StatementPartRow more) {
        return new StatementPartRow(outletId, outletCode, outletName, sums.plus(more.sums));
    }
}
