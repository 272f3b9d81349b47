package weijie.job;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Texts;

/**
 * A job as people see it; times in UTC.
 *
 * @param title a text key, with its figures after bars ({@code importing.job|2026-10.xlsx}), or plain words
 * @param total 0 while it is not known how much there is to do
 * @param result what the work had to say when it was done, {@code null} before
 * @param failureCode why it failed, {@code null} if it did not
 */
public record JobRow(
        long id,
        String kind,
        String title,
        JobState state,
        long done,
        long total,
        String result,
        String failureCode,
        String failureArgs,
        String startedBy,
        LocalDateTime createdAt,
        LocalDateTime beganAt,
        LocalDateTime endedAt) {

    public boolean isOver() {
        return state.isOver();
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        return state == JobState.DONE ? 100 : total <= 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }

    /** What it is, in the reader's language. */
    public String title(Texts texts) {
        return texts.said(title);
    }

    /** Why it failed, as texts keep a sentence, {@code null} if it did not. */
    String failure() {
        return failureCode == null
                ? null
                : Stream.concat(
                                Stream.of("refusal." + failureCode),
                                Arrays.stream(args()).map(String::valueOf))
                        .collect(Collectors.joining("|"));
    }

    /** How it stands, in the reader's language: why it failed, or the state and the figures. */
    public String message(Texts texts) {
        if (failureCode != null) {
            return texts.get("refusal." + failureCode, args());
        }
        return texts.get("job.message." + state, done, total);
    }

    private Object[] args() {
        if (failureArgs == null) {
            return new Object[0];
        }
        try (var reader = Json.createReader(new StringReader(failureArgs))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toArray();
        }
    }
}
