package weijie.catalog;

import java.io.Serializable;
import weijie.shared.Money;

/** A part as it is listed, with its price on the day asked for, or {@code null} for none. */
public record PartRow(
        long id,
        String code,
        String name,
        String categoryCode,
        PartClass partClass,
        boolean mustReturn,
        Money price,
        int version)
        implements Serializable {}
