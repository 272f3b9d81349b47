package weijie.settlement;

import java.io.Serializable;
import java.util.List;
import weijie.shared.Money;

/** What several months cost together, as they were settled and with other prices. */
public record WhatIfTotal(int orders, int payable, Money actual, Money supposed) implements Serializable {

    public static WhatIfTotal of(List<WhatIfRow> months) {
        return new WhatIfTotal(
                months.stream().mapToInt(WhatIfRow::orders).sum(),
                months.stream().mapToInt(WhatIfRow::payable).sum(),
                months.stream().map(WhatIfRow::actual).reduce(Money.ZERO, Money::plus),
                months.stream().map(WhatIfRow::supposed).reduce(Money.ZERO, Money::plus));
    }

    public Money difference() {
        return supposed.minus(actual);
    }

    /** The size of the difference in percent of what was settled, with one decimal; a dash where nothing was. */
    public String share() {
        long paid = actual.fen();
        if (paid == 0) {
            return "—";
        }
        long tenths = (Math.abs(difference().fen()) * 1000 + paid / 2) / paid;
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
