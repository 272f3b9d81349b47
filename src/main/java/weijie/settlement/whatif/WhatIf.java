package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import weijie.policy.SupposedTerms;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.RateTable;
import weijie.settlement.rule.Rulebook;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.Terms;

/**
 * Plays past months again with other prices and numbers of the policy, from the facts their formal runs kept; nothing is changed. Each order
 * is judged twice while it is read, and memory is needed for a chunk, the sums of outlets, and the orders whose chain of repairs is at stake.
 */
@ApplicationScoped
class WhatIf {

    @Inject
    PlayedPapers papers;

    /** How many papers a play has to go through. */
    long papers(WhatIfWish wish) {
        return months(wish).mapToLong(month -> papers.of(month).size()).sum();
    }

    /** The months of a wish that were never calculated formally. */
    List<YearMonth> missing(WhatIfWish wish) {
        return months(wish).filter(month -> papers.of(month).isEmpty()).toList();
    }

    static Stream<YearMonth> months(WhatIfWish wish) {
        return LongStream.rangeClosed(0, wish.from().until(wish.to(), ChronoUnit.MONTHS))
                .mapToObj(wish.from()::plusMonths);
    }

    /**
     * Plays the months of a wish in their order.
     *
     * @param done is told after each paper how many there were
     */
    WhatIfSums play(WhatIfWish wish, LongConsumer done) {
        Play play = new Play(wish);
        long[] played = {0};
        months(wish).forEach(month -> play.month(papers.of(month), () -> done.accept(++played[0])));
        return play.tally.sums(play.chains == null ? 0 : play.chains.kept(), play.penalties.kept());
    }

    private static RateTable table(WhatIfWish wish) {
        return new RateTable(wish.prices().stream()
                .map(price -> new RateTable.Row(
                        1,
                        DateRange.since(LocalDate.EPOCH),
                        price.categoryCode().isEmpty() ? null : price.categoryCode(),
                        price.provinceCode().isEmpty() ? null : price.provinceCode(),
                        price.level(),
                        price.price()))
                .toList());
    }

    /** One play, month after month. */
    private final class Play {

        final WhatIfTally tally = new WhatIfTally();
        final SupposedChains chains;
        final SupposedPenalties penalties;
        private final SupposedTerms supposed;
        private final RateTable prices;
        private final Map<Long, Basis> bases = new HashMap<>();
        /** What was carried on in truth, and would have been settled: it comes again on the tape of a later month. */
        private final Set<Long> settledEarlier = new HashSet<>();

        Play(WhatIfWish wish) {
            supposed = new SupposedTerms(wish.terms());
            prices = wish.prices().isEmpty() ? null : table(wish);
            penalties = new SupposedPenalties(supposed);
            chains = supposed.touches(WhatIfTerms.CHAINS) ? papers.chains() : null;
        }

        void month(List<PlayedPapers.PlayedPaper> of, Runnable done) {
            bases.clear();
            if (chains != null && !of.isEmpty()) {
                Basis own = basis(of.get(0));
                chains.begin(own, other(own), facts -> of.forEach(paper -> papers.eachFact(paper, facts)));
            }
            for (PlayedPapers.PlayedPaper paper : of) {
                tally.turnTo(paper.month(), paper.centreId());
                Basis own = basis(paper);
                orders(paper, own);
                deductions(paper, other(own).terms());
                done.run();
            }
        }

        private Basis basis(PlayedPapers.PlayedPaper paper) {
            return bases.computeIfAbsent(paper.runId(), run -> papers.basis(paper));
        }

        private Basis other(Basis own) {
            return new Basis(own.month(), supposed.in(own.terms()), prices == null ? own.rates() : prices);
        }

        private void orders(PlayedPapers.PlayedPaper paper, Basis own) {
            Rulebook.Settler then = Rulebook.of(paper.month()).settler(own);
            Rulebook.Settler now = Rulebook.of(paper.month()).settler(other(own));
            papers.eachFact(paper, order -> {
                Line before = then.settle(order);
                boolean earlier = !settledEarlier.isEmpty() && settledEarlier.contains(order.orderId());
                Line after = earlier ? null : now.settle(chains == null ? order : chains.asSupposed(order));
                tally.order(before, after);
                remember(order, before, after);
            });
        }

        private void remember(OrderFacts order, Line before, Line after) {
            if (after != null && SupposedChains.isSettled(after) && !SupposedChains.isSettled(before)) {
                settledEarlier.add(order.orderId());
            }
            if (chains != null) {
                chains.note(order, before, after);
            }
        }

        private void deductions(PlayedPapers.PlayedPaper paper, Terms terms) {
            List<PenaltyFacts> kept = papers.penalties(paper);
            Map<String, SupposedPenalties.Origin> origins = kept.isEmpty() || !penalties.isAsked()
                    ? Map.of()
                    : papers.origins(kept.stream().map(PenaltyFacts::number).toList());
            for (PenaltyFacts one : kept) {
                Money amount = penalties.isAsked()
                        ? penalties.amount(
                                paper.centreId(),
                                one,
                                origins.getOrDefault(one.number(), SupposedPenalties.Origin.OF_PEOPLE),
                                terms)
                        : one.amount();
                tally.penalty(one.about().outletId(), one.amount(), amount);
            }
        }
    }
}
