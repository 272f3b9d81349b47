package weijie.anomaly.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that follow each other: those whose neighbour of the same kind is hardly greater or smaller, but another. */
final class InSequence {

    /** How far apart two numbers may stand and still follow each other. */
    private static final long STEP = 2;

    private static final int DIGITS_LEAST = 5;
    private static final int DIGITS_MOST = 15;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A number in the text around it. */
    private record Placed(String text, String around, long number) {}

    private InSequence() {}

    /** Those of some texts that follow each other. */
    static Set<String> of(List<String> texts) {
        List<Placed> placed = new ArrayList<>();
        texts.stream().distinct().forEach(text -> placed(text).ifPresent(placed::add));
        placed.sort(Comparator.comparing(Placed::around).thenComparingLong(Placed::number));
        Set<String> following = new HashSet<>();
        for (int i = 1; i < placed.size(); i++) {
            Placed before = placed.get(i - 1);
            Placed after = placed.get(i);
            if (before.around().equals(after.around()) && after.number() - before.number() <= STEP) {
                following.add(before.text());
                following.add(after.text());
            }
        }
        return following;
    }

    /** The longest number of a text with what stands before it; what comes after it may be a check character. */
    private static Optional<Placed> placed(String text) {
        Matcher found = DIGITS.matcher(text);
        String longest = "";
        int at = 0;
        while (found.find()) {
            if (found.group().length() >= longest.length()) {
                longest = found.group();
                at = found.start();
            }
        }
        return longest.length() < DIGITS_LEAST || longest.length() > DIGITS_MOST
                ? Optional.empty()
                : Optional.of(new Placed(text, text.substring(0, at), Long.parseLong(longest)));
    }
}
