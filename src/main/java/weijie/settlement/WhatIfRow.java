package weijie.settlement;

import java.io.Serializable;
import weijie.shared.Money;

/** What a month would have cost with other prices. */
public record WhatIfRow(String month, int orders, int payable, Money actual, Money supposed) implements Serializable {

    public Money difference() {
        return supposed.minus(actual);
    }
}
