package weijie.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.Money;

/**
 * The account of a centre with headquarters over some days (对账函): what headquarters owes it (2101) against what it owes (1101).
 *
 * @param opening what headquarters owed at the end of the day before; negative when the centre did
 * @param lines the entries of these days, in their order
 * @param closing what headquarters owes at the end of the last day
 * @param outlets how each outlet stands with the centre at the end of the last day
 */
public record CentreAccount(
        String centreCode,
        String centreName,
        LocalDate from,
        LocalDate to,
        Money opening,
        List<Line> lines,
        Money closing,
        List<OfOutlet> outlets)
        implements Serializable {

    /**
     * One entry, as far as it is about what the two owe each other.
     *
     * @param debit what the centre owes more, or is owed less
     * @param credit what the centre is owed more, or owes less
     */
    public record Line(
            long no,
            LocalDate bookedOn,
            LedgerEvent event,
            String referenceNo,
            String about,
            boolean reversal,
            Money debit,
            Money credit)
            implements Serializable {}

    /** What the entries of one event come to. */
    public record Group(LedgerEvent event, List<Line> lines, Money debit, Money credit) implements Serializable {

        static Group of(LedgerEvent event, List<Line> lines) {
            return new Group(event, List.copyOf(lines), debits(lines), credits(lines));
        }
    }

    /**
     * How an outlet stands with its centre.
     *
     * @param owes what it owes (1901)
     * @param owed what it is owed (2901)
     */
    public record OfOutlet(String outletCode, String outletName, Money owes, Money owed) implements Serializable {}

    public CentreAccount {
        lines = List.copyOf(lines);
        outlets = List.copyOf(outlets);
    }

    /** The account, closed with what its lines come to. */
    static CentreAccount of(
            String centreCode,
            String centreName,
            LocalDate from,
            LocalDate to,
            Money opening,
            List<Line> lines,
            List<OfOutlet> outlets) {
        Money closing = opening.plus(credits(lines)).minus(debits(lines));
        return new CentreAccount(centreCode, centreName, from, to, opening, lines, closing, outlets);
    }

    /** The entries event by event, each with its sums, in the order of the events' first entries. */
    public List<Group> groups() {
        Map<LedgerEvent, List<Line>> byEvent = new LinkedHashMap<>();
        lines.forEach(line -> byEvent.computeIfAbsent(line.event(), event -> new ArrayList<>())
                .add(line));
        return byEvent.entrySet().stream()
                .map(group -> Group.of(group.getKey(), group.getValue()))
                .toList();
    }

    public Money debit() {
        return debits(lines);
    }

    public Money credit() {
        return credits(lines);
    }

    private static Money debits(List<Line> lines) {
        return lines.stream().map(Line::debit).reduce(Money.ZERO, Money::plus);
    }

    private static Money credits(List<Line> lines) {
        return lines.stream().map(Line::credit).reduce(Money.ZERO, Money::plus);
    }
}
