package weijie.web.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.WordDesk;
import weijie.policy.WordRow;
import weijie.shared.BusinessClock;
import weijie.shared.WordKind;
import weijie.web.Say;

/** The words of the columns that decide money, a form for another one, and its last day. */
@Named
@ViewScoped
public class WordsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    WordDesk desk;

    @Inject
    BusinessClock clock;

    @Inject
    Say say;

    private WordKind shown;
    private WordKind kind = WordKind.WARRANTY;
    private String word;
    private String means;
    private LocalDate from;
    private LocalDate lastDay;

    public List<WordRow> getWords() {
        return desk.list().stream()
                .filter(row -> shown == null || row.kind() == shown)
                .toList();
    }

    public void add() {
        WordRow added = desk.add(kind, word, means, from);
        word = null;
        say.info("policy.words.added", added.word());
    }

    public void end(WordRow row) {
        WordRow ended = desk.end(row.id(), row.version(), lastDay);
        say.info("policy.words.ended", ended.word(), ended.validTo());
    }

    public void remove(WordRow row) {
        desk.remove(row.id(), row.version());
        say.info("app.saved");
    }

    public WordKind[] getKinds() {
        return WordKind.values();
    }

    public WordKind getShown() {
        return shown;
    }

    public void setShown(WordKind shown) {
        this.shown = shown;
    }

    public WordKind getKind() {
        return kind;
    }

    public void setKind(WordKind kind) {
        this.kind = kind;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getMeans() {
        return means;
    }

    public void setMeans(String means) {
        this.means = means;
    }

    public LocalDate getFrom() {
        return from == null ? LocalDate.now(clock.clock()) : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay == null ? LocalDate.now(clock.clock()) : lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
