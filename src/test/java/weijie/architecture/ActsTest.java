package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a button does on money, or what cannot be undone, asks first: it has a {@code p:confirm} that repeats what it is about, or opens a
 * {@code w:dialog}. Every other button stands in {@code harmless-acts.txt} with the reason why it need not ask.
 */
class ActsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path HARMLESS = Path.of("src/test/resources/weijie/architecture/harmless-acts.txt");

    /** The two tags that are the dialogs: their buttons do what the dialog asked. */
    private static final Set<String> DIALOGS = Set.of("WEB-INF/tags/dialog.xhtml", "WEB-INF/tags/bulkDialog.xhtml");

    private static final Pattern BUTTON =
            Pattern.compile("<([ph]:command(?:Button|Link))\\b([^>]*?)(/>|>(.*?)</\\1>)", Pattern.DOTALL);
    /** The method, and what is said to it where that is always the same. */
    private static final Pattern ACTION =
            Pattern.compile("\\baction=\"#\\{([\\w.]+)(\\((?:'\\w+'|true|false|, )+\\))?");

    private static final Pattern QUESTION =
            Pattern.compile("<p:confirm\\b[^>]*\\bmessage=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern DIALOG = Pattern.compile("<w:dialog\\b[^>]*?\\bid=\"(\\w+)\"[^>]*>", Pattern.DOTALL);

    /** Dialogs that speak of one thing alone, which their title names. */
    private static final Set<String> NAMED_BY_TITLE = Set.of("fileBox", "askBox", "goalBox", "answerBox");

    @Test
    void aButtonAsksFirstOrIsKnownToBeHarmless() {
        Map<String, String> harmless = harmless();
        List<String> silent = new ArrayList<>();
        Set<String> met = new TreeSet<>();
        pages().forEach((page, text) -> silentActs(text).forEach(act -> {
            if (!DIALOGS.contains(page)) {
                String method = act.replaceFirst("\\(.*", "");
                met.add(harmless.containsKey(act) ? act : method);
                if (!harmless.containsKey(act) && !harmless.containsKey(method)) {
                    silent.add(page + ": " + act);
                }
            }
        }));
        assertThat(silent).as("asks nothing and is not in harmless-acts.txt").isEmpty();
        assertThat(harmless.keySet())
                .as("harmless-acts.txt names what is there")
                .isEqualTo(met);
    }

    @Test
    void everyHarmlessActSaysWhy() {
        assertThat(harmless()).allSatisfy((act, why) -> assertThat(why).as(act).matches("[a-z].{4,}"));
    }

    /** A question that names nothing is answered without being read. */
    @Test
    void aQuestionNamesWhatItIsAbout() {
        List<String> empty = new ArrayList<>();
        pages().forEach((page, text) -> {
            Matcher question = QUESTION.matcher(text);
            while (question.find()) {
                if (question.group(1).matches("#\\{m\\['[\\w.]+']}")
                        && !question.group(1).equals("#{m['policy.switchOff.ask']}")) {
                    empty.add(page + ": " + question.group(1));
                }
            }
        });
        assertThat(empty).isEmpty();
    }

    @Test
    void aDialogRepeatsItsSums() {
        List<String> bare = new ArrayList<>();
        pages().forEach((page, text) -> {
            Matcher dialog = DIALOG.matcher(text);
            while (dialog.find()) {
                if (!dialog.group().contains("sums=\"") && !NAMED_BY_TITLE.contains(dialog.group(1))) {
                    bare.add(page + ": " + dialog.group(1));
                }
            }
        });
        assertThat(bare).isEmpty();
    }

    /** The look itself would find a button that asks nothing. */
    @Test
    void aButtonThatAsksNothingIsSeen() {
        assertThat(
                        silentActs(
                                "<p:commandButton id=\"x\" value=\"y\" action=\"#{page.destroy(row.id())}\" process=\"@this\"/>"))
                .containsExactly("page.destroy");
        assertThat(silentActs(
                        "<p:commandLink action=\"#{page.destroy}\"><p:confirm message=\"#{page.ask}\"/></p:commandLink>"
                                + "<h:commandLink action=\"#{page.keep}\" value=\"y\"/>"))
                .containsExactly("page.keep");
        assertThat(silentActs("<p:commandButton action=\"#{page.calculate(false)}\"/>"))
                .containsExactly("page.calculate(false)");
    }

    private static List<String> silentActs(String text) {
        List<String> acts = new ArrayList<>();
        Matcher button = BUTTON.matcher(text);
        while (button.find()) {
            Matcher action = ACTION.matcher(button.group(2));
            boolean asks = button.group(4) != null && button.group(4).contains("<p:confirm");
            if (action.find() && !asks) {
                acts.add(action.group(1) + Objects.toString(action.group(2), ""));
            }
        }
        return acts;
    }

    private static Map<String, String> harmless() {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : read(HARMLESS).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                assertThat(reasons.put(parts[0], parts[1])).as(line).isNull();
            }
        }
        return reasons;
    }

    private static Map<String, String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            Map<String, String> pages = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> pages.put(PAGES.relativize(file).toString(), read(file)));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
