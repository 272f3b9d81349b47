package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** Where people see why a statement comes to another sum than an earlier version, another run or another month. */
@ApplicationScoped
public class DifferenceDesk {

    @Inject
    ComparedLines lines;

    @Inject
    Caller caller;

    /** What the caller may compare a statement with, the nearest first. */
    @Transactional
    @Duty
    public List<ComparedWith> choices(String number) {
        return lines.choices(found(number), Scope.of(caller)).stream()
                .map(ComparedLines.Choice::with)
                .toList();
    }

    /**
     * How a statement differs from something earlier.
     *
     * @param with the code of a choice, or {@code null}: the nearest
     * @throws Refusal {@code ST-401} when there is no such statement, {@code ST-561} when it can be compared with no such thing
     */
    @Transactional
    @Duty
    public StatementDifference of(String number, String with) {
        Scope scope = Scope.of(caller);
        ComparedLines.Paper paper = found(number);
        List<ComparedLines.Choice> choices = lines.choices(paper, scope);
        List<ComparedLine> now = lines.of(paper.key(), paper.month().toString(), scope.outletId());
        Money net = StatementComparison.net(now);
        if (with == null && choices.isEmpty()) {
            return new StatementDifference(paper.number(), null, net, net, List.of());
        }
        ComparedLines.Choice choice = choices.stream()
                .filter(one -> with == null || one.with().code().equals(with))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-561", paper.number(), with, codes(choices)));
        List<ComparedLine> then = lines.of(choice.key(), choice.month(), scope.outletId());
        boolean months = choice.with().kind() == ComparedWith.Kind.MONTH;
        return new StatementDifference(
                paper.number(),
                choice.with(),
                StatementComparison.net(then),
                net,
                months ? StatementComparison.ofMonths(then, now) : StatementComparison.ofVersions(then, now));
    }

    private ComparedLines.Paper found(String number) {
        return lines.find(number, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("ST-401", number));
    }

    private static String codes(List<ComparedLines.Choice> choices) {
        return choices.isEmpty()
                ? "—"
                : choices.stream().map(choice -> choice.with().code()).collect(Collectors.joining(", "));
    }
}
