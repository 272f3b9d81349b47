package weijie.settlement.whatif;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.settlement.RatePriceRow;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Term;

/**
 * What is supposed, and for which months.
 *
 * @param from the first month
 * @param to the last one
 * @param rateCard the card that the prices are of or were begun with, or {@code null}
 * @param prices in place of those of the months, none to leave them
 * @param terms in place of those of the months, by their terms
 */
public record WhatIfWish(
        YearMonth from, YearMonth to, Integer rateCard, List<RatePriceRow> prices, Map<Term, String> terms)
        implements Serializable {

    private static final String TERM = "term";
    private static final String PRICE = "price";

    public WhatIfWish {
        prices = List.copyOf(prices);
        terms = Map.copyOf(terms);
    }

    /** The prices and numbers as they are kept: a line each, its fields between tabs, always in the same order. */
    String text() {
        List<String> lines = new ArrayList<>();
        terms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(term -> lines.add(String.join("\t", TERM, term.getKey().name(), term.getValue())));
        prices.forEach(price -> lines.add(String.join(
                "\t",
                PRICE,
                price.categoryCode(),
                price.provinceCode(),
                price.level().name(),
                price.price().toString())));
        return String.join("\n", lines);
    }

    /** Reads what {@link #text} has written; a number that the policy no longer has is passed over. */
    static WhatIfWish of(YearMonth from, YearMonth to, Integer rateCard, String text) {
        Map<Term, String> terms = new EnumMap<>(Term.class);
        List<RatePriceRow> prices = new ArrayList<>();
        text.lines().map(line -> line.split("\t", -1)).forEach(part -> {
            if (part[0].equals(TERM)) {
                known(part[1]).ifPresent(term -> terms.put(term, part[2]));
            } else {
                prices.add(new RatePriceRow(part[1], part[2], RepairLevel.valueOf(part[3]), Money.parse(part[4])));
            }
        });
        return new WhatIfWish(from, to, rateCard, prices, terms);
    }

    private static Optional<Term> known(String name) {
        return List.of(Term.values()).stream()
                .filter(term -> term.name().equals(name))
                .findFirst();
    }
}
