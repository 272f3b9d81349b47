package weijie.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The repairs of one unit in their order, and which of them repeat a paid one (G05): checks, histories, estimates and the month's rule ask
 * here, so that nobody is told anything else than what is paid.
 *
 * @param repeats what each repeat repeats; repairs that repeat nothing are absent
 * @param openers the repairs that opened a window, the last one first
 */
public record RepeatChain<L extends RepeatChain.Link>(Map<L, Repeat<L>> repeats, List<L> openers) {

    /** What a repair can do in its chain. */
    public enum Part {
        /** Settled and paid: it opens a window and is never touched again. */
        PAID,
        /** Not settled yet and payable but for this rule. */
        OPEN,
        /** Abnormal, out of warranty, detection or upgrade, or settled without a fee: it neither opens a window nor is hit. */
        ASIDE
    }

    /** One repair of the unit; what is not handed over comes last and opens no window. */
    public interface Link {

        String orderNo();

        LocalDate acceptedOn();

        /** The hand-over, or {@code null}. */
        LocalDate completedOn();

        /** The group of its fault, or {@code null} when nobody knows it. */
        String faultGroup();

        Part part();

        /** Whether headquarters pays it although it repeats. */
        boolean waived();
    }

    /**
     * What a repair repeats.
     *
     * @param later whether the paid one was handed over after it: a late record is itself the repeat
     */
    public record Repeat<L>(L paid, boolean later) {}

    private static final Comparator<Link> ORDER = Comparator.comparing(
                    Link::completedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Link::orderNo);

    /**
     * Decides one unit's chain.
     *
     * @param chain every repair of the unit, in any order
     */
    public static <L extends Link> RepeatChain<L> of(List<L> chain, Terms terms) {
        List<L> links = chain.stream().sorted(ORDER).toList();
        Map<L, Repeat<L>> repeats = new LinkedHashMap<>();
        List<L> openers = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            L link = links.get(i);
            if (link.part() == Part.ASIDE) {
                continue;
            }
            if (link.part() == Part.OPEN) {
                repeated(link, openers, links.subList(i + 1, links.size()), terms)
                        .ifPresent(repeat -> repeats.put(link, repeat));
            }
            if (link.completedOn() != null && (link.waived() || !repeats.containsKey(link))) {
                openers.add(0, link);
            }
        }
        return new RepeatChain<>(repeats, openers);
    }

    /**
     * What an open repair repeats.
     *
     * @param openers what was paid before it, or will be, the last one first
     * @param after what comes behind it in the chain
     */
    private static <L extends Link> Optional<Repeat<L>> repeated(L link, List<L> openers, List<L> after, Terms terms) {
        Optional<L> before = openers.stream()
                .filter(opener -> concerns(opener, link, terms))
                .findFirst()
                .filter(opener -> covers(opener, link, terms));
        return before.isPresent()
                ? before.map(opener -> new Repeat<>(opener, false))
                : after.stream()
                        .filter(later ->
                                later.part() == Part.PAID && concerns(link, later, terms) && covers(link, later, terms))
                        .findFirst()
                        .map(later -> new Repeat<>(later, true));
    }

    private static boolean concerns(Link paid, Link next, Terms terms) {
        return RepeatWindow.concerns(paid.completedOn(), paid.faultGroup(), next.faultGroup(), terms);
    }

    private static boolean covers(Link paid, Link next, Terms terms) {
        return RepeatWindow.covers(paid.completedOn(), next.acceptedOn(), terms);
    }
}
