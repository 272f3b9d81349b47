package weijie.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import weijie.shared.Texts;

/** The help: how the work is done, and every message code with its sentence, taken from the texts themselves. */
@Named
@RequestScoped
public class HelpPage {

    private static final List<String> PREFIXES = List.of("refusal.", "check.");
    static final List<String> TOPICS = List.of(
            "start", "record", "import", "review", "settle", "outlet", "network", "catalog", "policy", "roles", "keys",
            "api");

    /** Which topic speaks of a page; the first beginning of its path that fits. */
    private static final List<Map.Entry<String, String>> TOPIC_OF = List.of(
            Map.entry("/help", ""),
            Map.entry("/repair/review", "review"),
            Map.entry("/repair/", "record"),
            Map.entry("/importing/", "import"),
            Map.entry("/settlement/mine", "outlet"),
            Map.entry("/settlement/", "settle"),
            Map.entry("/network/", "network"),
            Map.entry("/catalog/", "catalog"),
            Map.entry("/policy/", "policy"),
            Map.entry("/users/keys", "api"),
            Map.entry("/users/", "roles"),
            Map.entry("/audit/", "roles"),
            Map.entry("/", "start"));

    /** A code and what it says. */
    public record Code(String code, String sentence) {}

    @Inject
    Say say;

    private String q;

    public List<String> getTopics() {
        return TOPICS;
    }

    /** The topic that speaks of the page with this view id; nothing for the help itself. */
    public String topicOf(String viewId) {
        return TOPIC_OF.stream()
                .filter(one -> viewId.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The codes whose code or sentence contains what is looked for. */
    public List<Code> getCodes() {
        Texts texts = say.texts();
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return texts.keys().stream()
                .flatMap(key -> codeOf(key, texts))
                .filter(code -> (code.code() + ' ' + code.sentence())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Code::code))
                .toList();
    }

    private static Stream<Code> codeOf(String key, Texts texts) {
        return PREFIXES.stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .filter(code -> code.matches("[A-Z]{2}-\\d{3}"))
                .map(code -> new Code(code, texts.get(key)));
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
