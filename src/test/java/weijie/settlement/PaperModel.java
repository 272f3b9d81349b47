package weijie.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a month of one centre may become, told in the fewest words: its papers, which orders stand on each, and what was said about
 * them. It knows nothing of tables or money; the product is compared with it step by step.
 */
final class PaperModel {

    /** What somebody does. */
    enum Verb {
        CALCULATE,
        TRIAL,
        REVIEW,
        SEND,
        DISPUTE,
        WITHDRAW,
        ACCEPT,
        REJECT,
        NEXT_MONTH,
        CONFIRM,
        REOPEN,
        PUBLISH
    }

    /**
     * A verb on a paper and, for those about a line, an order; both are counted from 0.
     *
     * @param order -1 where the verb is about the whole paper
     */
    record Act(Verb verb, int paper, int order) {

        @Override
        public String toString() {
            return verb + "(" + paper + (order < 0 ? "" : "," + order) + ")";
        }
    }

    private static final class Paper {
        private StatementState state;
        private final TreeSet<Integer> orders = new TreeSet<>();
    }

    private final int orders;
    private final List<Paper> papers = new ArrayList<>();
    private final Map<Integer, DisputeState> disputes = new TreeMap<>();
    private final Map<Integer, Integer> disputePaper = new TreeMap<>();

    PaperModel(int orders) {
        this.orders = orders;
    }

    /** Every act that anybody could try now, sensible or not. */
    List<Act> acts() {
        List<Act> acts = new ArrayList<>(List.of(new Act(Verb.CALCULATE, 0, -1), new Act(Verb.TRIAL, 0, -1)));
        for (int paper = 0; paper < papers.size(); paper++) {
            for (Verb verb : new Verb[] {Verb.REVIEW, Verb.SEND, Verb.CONFIRM, Verb.REOPEN, Verb.PUBLISH}) {
                acts.add(new Act(verb, paper, -1));
            }
            for (Verb verb : new Verb[] {Verb.DISPUTE, Verb.WITHDRAW, Verb.ACCEPT, Verb.REJECT, Verb.NEXT_MONTH}) {
                for (int order = 0; order < orders; order++) {
                    acts.add(new Act(verb, paper, order));
                }
            }
        }
        return acts;
    }

    /** Whether the act is allowed; then it has happened. */
    boolean does(Act act) {
        Paper paper = act.paper() < papers.size() ? papers.get(act.paper()) : null;
        return switch (act.verb()) {
            case CALCULATE -> calculate(paper);
            case TRIAL -> paper == null || recalculable(paper);
            case REVIEW -> step(paper, StatementState.IN_REVIEW, StatementState.CALCULATED);
            case SEND ->
                open(act.paper()).isEmpty()
                        && step(
                                paper,
                                StatementState.SENT_TO_CENTRE,
                                StatementState.CALCULATED,
                                StatementState.IN_REVIEW);
            case DISPUTE -> dispute(paper, act);
            case WITHDRAW -> visible(paper) && answer(paper, act, DisputeState.WITHDRAWN);
            case ACCEPT -> answer(paper, act, DisputeState.ACCEPTED);
            case REJECT -> answer(paper, act, DisputeState.REJECTED);
            case NEXT_MONTH -> answer(paper, act, DisputeState.NEXT_MONTH);
            case CONFIRM -> confirm(paper, act.paper());
            case REOPEN -> reopen(paper, act.paper());
            case PUBLISH ->
                step(
                        paper,
                        // Nothing is left to pay when every order was put off.
                        paper.orders.isEmpty() ? StatementState.CARRIED_FORWARD : StatementState.PUBLISHED,
                        StatementState.CENTRE_CONFIRMED);
        };
    }

    private static boolean step(Paper paper, StatementState to, StatementState... from) {
        boolean may = Stream.of(from).anyMatch(state -> paper.state == state);
        paper.state = may ? to : paper.state;
        return may;
    }

    private static boolean recalculable(Paper main) {
        return switch (main.state) {
            case CALCULATED, IN_REVIEW, SENT_TO_CENTRE, PARTLY_DISPUTED -> true;
            default -> false;
        };
    }

    private boolean calculate(Paper main) {
        if (main == null) {
            main = new Paper();
            papers.add(main);
        } else if (!recalculable(main)) {
            return false;
        }
        main.state = StatementState.CALCULATED;
        main.orders.clear();
        for (int order = 0; order < orders; order++) {
            int one = order;
            boolean elsewhere = papers.stream().anyMatch(paper -> paper.orders.contains(one));
            // An order promised to the next month stays promised, but its promise may stand on a published paper.
            if (!elsewhere && disputes.get(order) != DisputeState.NEXT_MONTH) {
                main.orders.add(order);
            }
        }
        return true;
    }

    private static boolean visible(Paper paper) {
        return switch (paper.state) {
            case OPEN, CALCULATED, IN_REVIEW -> false;
            default -> true;
        };
    }

    private boolean dispute(Paper paper, Act act) {
        DisputeState before = disputes.get(act.order());
        boolean may = paper.orders.contains(act.order())
                && (before == null || before == DisputeState.WITHDRAWN)
                && (paper.state == StatementState.SENT_TO_CENTRE || paper.state == StatementState.PARTLY_DISPUTED);
        if (may) {
            disputes.put(act.order(), DisputeState.OPEN);
            disputePaper.put(act.order(), act.paper());
            paper.state = StatementState.PARTLY_DISPUTED;
        }
        return may;
    }

    private boolean answer(Paper paper, Act act, DisputeState as) {
        if (disputes.get(act.order()) != DisputeState.OPEN || disputePaper.get(act.order()) != act.paper()) {
            return false;
        }
        disputes.put(act.order(), as);
        if (as == DisputeState.NEXT_MONTH) {
            paper.orders.remove(act.order());
        }
        if (paper.state == StatementState.PARTLY_DISPUTED && open(act.paper()).isEmpty()) {
            paper.state = StatementState.SENT_TO_CENTRE;
        }
        if (act.paper() > 0 && paper.orders.isEmpty()) {
            paper.state = StatementState.DISSOLVED;
        }
        return true;
    }

    private boolean confirm(Paper paper, int at) {
        boolean sent = paper.state == StatementState.SENT_TO_CENTRE || paper.state == StatementState.PARTLY_DISPUTED;
        List<Integer> open = open(at);
        if (!sent || at > 0 && open.size() == paper.orders.size()) {
            return false;
        }
        if (!open.isEmpty()) {
            Paper residual = new Paper();
            residual.state = StatementState.PARTLY_DISPUTED;
            residual.orders.addAll(open);
            paper.orders.removeAll(open);
            open.forEach(order -> disputePaper.put(order, papers.size()));
            papers.add(residual);
        }
        paper.state = StatementState.CENTRE_CONFIRMED;
        return true;
    }

    private boolean reopen(Paper paper, int at) {
        if (!step(
                paper,
                StatementState.IN_REVIEW,
                StatementState.SENT_TO_CENTRE,
                StatementState.PARTLY_DISPUTED,
                StatementState.CENTRE_CONFIRMED)) {
            return false;
        }
        for (int other = 1; at == 0 && other < papers.size(); other++) {
            Paper residual = papers.get(other);
            if (!residual.state.isPublished() && residual.state != StatementState.DISSOLVED) {
                paper.orders.addAll(residual.orders);
                residual.orders.clear();
                residual.state = StatementState.DISSOLVED;
                int from = other;
                disputePaper.replaceAll((order, where) -> where == from ? Integer.valueOf(0) : where);
            }
        }
        return true;
    }

    private List<Integer> open(int paper) {
        return disputes.keySet().stream()
                .filter(order -> disputes.get(order) == DisputeState.OPEN && disputePaper.get(order) == paper)
                .toList();
    }

    int papers() {
        return papers.size();
    }

    boolean isClosed() {
        return !papers.isEmpty()
                && papers.stream()
                        .allMatch(paper -> paper.state.isPublished() || paper.state == StatementState.DISSOLVED);
    }

    /** The shortest way to the end from here, one step of it: answer, send, confirm, publish, paper by paper. */
    Act towardsTheEnd() {
        if (papers.isEmpty()) {
            return new Act(Verb.CALCULATE, 0, -1);
        }
        for (int at = 0; at < papers.size(); at++) {
            if (!open(at).isEmpty()) {
                return new Act(Verb.REJECT, at, open(at).get(0));
            }
            switch (papers.get(at).state) {
                case CALCULATED, IN_REVIEW -> {
                    return new Act(Verb.SEND, at, -1);
                }
                case SENT_TO_CENTRE, PARTLY_DISPUTED -> {
                    return new Act(Verb.CONFIRM, at, -1);
                }
                case CENTRE_CONFIRMED -> {
                    return new Act(Verb.PUBLISH, at, -1);
                }
                default -> {
                    // This one is done.
                }
            }
        }
        throw new IllegalStateException("nothing is left to do");
    }

    /** The papers with the orders on them, and what was said about orders; two months that read the same are in the same state. */
    @Override
    public String toString() {
        return papers.stream().map(paper -> paper.state + " " + paper.orders).collect(Collectors.joining("; "))
                + disputes.entrySet().stream()
                        .map(one -> one.getKey() + "@" + disputePaper.get(one.getKey()) + '=' + one.getValue())
                        .collect(Collectors.joining(", ", " | ", ""));
    }

    PaperModel copy() {
        PaperModel copy = new PaperModel(orders);
        for (Paper paper : papers) {
            Paper same = new Paper();
            same.state = paper.state;
            same.orders.addAll(paper.orders);
            copy.papers.add(same);
        }
        copy.disputes.putAll(disputes);
        copy.disputePaper.putAll(disputePaper);
        return copy;
    }
}
