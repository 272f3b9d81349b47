package weijie.collection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** A plan of instalments: months in order, each with something, together exactly what is open. */
record Instalments(List<Instalment> parts) {

    static final int MONTHS_MOST = 36;

    /**
     * A plan that may be agreed on.
     *
     * @param open what it has to come to
     * @param published the last month that is published and takes nothing more, {@code null} for none
     * @throws Refusal {@code DC-705} when months are missing, out of order, too many or over, {@code DC-704} when it comes to something else
     */
    static Instalments agreed(List<Instalment> typed, Money open, YearMonth published) {
        List<Instalment> parts = typed == null ? List.of() : typed;
        boolean inOrder = !parts.isEmpty() && parts.size() <= MONTHS_MOST;
        YearMonth last = published;
        Money sum = Money.ZERO;
        for (Instalment part : parts) {
            inOrder &= part.month() != null
                    && part.amount() != null
                    && part.amount().isPositive()
                    && (last == null || part.month().isAfter(last));
            last = part.month() == null ? last : part.month();
            sum = part.amount() == null ? sum : sum.plus(part.amount());
        }
        Refusal.unlessField(inOrder, "instalments", "DC-705", published == null ? "—" : published, MONTHS_MOST);
        Refusal.unlessField(sum.equals(open), "instalments", "DC-704", sum.grouped(), open.grouped());
        return new Instalments(List.copyOf(parts));
    }

    /** Equal parts of an amount, one a month; the first ones are a fen larger where it does not come out even. */
    static List<Instalment> equal(Money amount, YearMonth first, int months) {
        long[] weights = new long[months];
        java.util.Arrays.fill(weights, 1);
        Money[] shares = amount.allocate(weights);
        List<Instalment> parts = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            parts.add(new Instalment(first.plusMonths(i), shares[i]));
        }
        return parts;
    }

    /** As the history tells it. */
    String told() {
        Instalment first = parts.get(0);
        return parts.size() + " × " + first.month() + "…"
                + parts.get(parts.size() - 1).month();
    }
}
