package weijie.settlement.rule;

import java.util.ArrayList;
import java.util.List;
import weijie.shared.Money;

/** Debts of a centre are set off against what it earns, the oldest first, and never below a payout of zero. */
@Clause("G12")
public final class SetOffOldestFirst {

    private SetOffOldestFirst() {}

    /**
     * A debt.
     *
     * @param statementNo the published statement that left it
     * @param month that statement's month, {@code yyyy-MM}
     * @param open what is still owed of it, more than zero
     */
    public record Debt(String statementNo, String month, Money open) {}

    /**
     * What is taken of each debt.
     *
     * @param debts in any order
     * @param available what the month earns; nothing is taken when it is not positive
     * @return the debts that are touched with what is taken of each, the oldest first
     */
    public static List<Debt> of(List<Debt> debts, Money available) {
        List<Debt> taken = new ArrayList<>();
        Money left = available;
        for (Debt debt : oldestFirst(debts)) {
            if (left.isNegative() || left.isZero()) {
                break;
            }
            Money portion = debt.open().compareTo(left) < 0 ? debt.open() : left;
            taken.add(new Debt(debt.statementNo(), debt.month(), portion));
            left = left.minus(portion);
        }
        return taken;
    }

    /** The debts in the order in which they are set off. */
    public static List<Debt> oldestFirst(List<Debt> debts) {
        return debts.stream()
                .sorted(java.util.Comparator.comparing(Debt::month).thenComparing(Debt::statementNo))
                .toList();
    }
}
