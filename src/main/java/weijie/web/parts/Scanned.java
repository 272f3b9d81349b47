package weijie.web.parts;

import java.util.Arrays;
import java.util.List;

/** What the field of the tag {@code w:scan} holds: labels in the order in which they were scanned, with blanks between. */
final class Scanned {

    private Scanned() {}

    /** Each label once; a scanner that read one twice is no reason to stop. */
    static List<String> labels(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+"))
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
    }
}
