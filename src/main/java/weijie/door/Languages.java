package weijie.door;

import java.util.List;
import java.util.Locale;
import weijie.shared.Texts;

/** The language of an answer that is given before there is a request to ask. */
final class Languages {

    private Languages() {}

    /** English if it is preferred to Chinese, else Chinese. */
    static Texts preferred(String acceptLanguage) {
        try {
            List<Locale> wanted = Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(locale -> List.of("en", "zh").contains(locale.getLanguage()))
                    .toList();
            return wanted.isEmpty() ? Texts.chinese() : Texts.in(wanted.get(0));
        } catch (IllegalArgumentException unreadable) {
            return Texts.chinese();
        }
    }
}
