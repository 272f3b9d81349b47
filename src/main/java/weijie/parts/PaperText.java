package weijie.parts;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import weijie.reporting.SheetColumn;
import weijie.reporting.TablePaper;
import weijie.shared.BusinessClock;
import weijie.shared.Names;
import weijie.shared.Texts;
import weijie.shared.UtcNow;

/** The words of a paper in its reader's language, put together piece by piece. */
final class PaperText {

    private static final int NUMBER_LEAST = 8;

    /** What a head needs beside its letters, being bold and set off from its neighbour. */
    private static final int HEAD_MARGIN = 3;

    private final Texts texts;
    private final Names names;
    private final List<TablePaper.Fact> facts = new ArrayList<>();
    private final List<SheetColumn> columns = new ArrayList<>();

    PaperText(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    String say(String key, Object... args) {
        return texts.get("paper.parts." + key, args);
    }

    String word(String beginning, Enum<?> value) {
        return value == null ? null : texts.get(beginning + '.' + value);
    }

    /** One more fact; nothing is written of what is not known. */
    PaperText fact(String key, Object value) {
        if (value != null) {
            facts.add(new TablePaper.Fact(say("fact." + key), value));
        }
        return this;
    }

    /** One more fact: who did something and when. */
    PaperText act(String key, String userName, LocalDateTime at) {
        return userName == null || at == null ? this : fact(key, who(userName) + "　" + minute(at));
    }

    String who(String userName) {
        return userName == null ? null : names.of(userName);
    }

    PaperText text(String key, int width) {
        columns.add(SheetColumn.text(say("column." + key), width));
        return this;
    }

    /** As narrow as numbers are, and as wide as the word above them is. */
    PaperText number(String key) {
        String title = say("column." + key);
        columns.add(
                new SheetColumn(title, SheetColumn.Kind.NUMBER, Math.max(NUMBER_LEAST, title.length() + HEAD_MARGIN)));
        return this;
    }

    PaperText money(String key) {
        columns.add(SheetColumn.money(say("column." + key)));
        return this;
    }

    PaperText date(String key) {
        columns.add(new SheetColumn(say("column." + key), SheetColumn.Kind.DATE, 14));
        return this;
    }

    List<TablePaper.Fact> facts() {
        return facts;
    }

    List<SheetColumn> columns() {
        return columns;
    }

    List<String> signs(String... keys) {
        return List.of(keys).stream().map(key -> say("sign." + key)).toList();
    }

    /** Who makes the paper, and when. */
    String printed(String userName, Clock clock) {
        return say("printed", names.of(userName), minute(UtcNow.of(clock)));
    }

    private static String minute(LocalDateTime utc) {
        String local = utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDateTime()
                .toString();
        return local.substring(0, 16).replace('T', ' ');
    }
}
