package weijie.settlement;

import java.io.Serializable;

/** One outlet's part of a statement. */
public record StatementPartRow(long outletId, String outletCode, String outletName, LineSums sums)
        implements Serializable {}
