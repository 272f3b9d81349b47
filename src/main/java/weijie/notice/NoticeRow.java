package weijie.notice;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDateTime;
import weijie.shared.Texts;

/**
 * A notice as one reader sees it.
 *
 * @param link a page of ours, {@code null} when there is nowhere to go
 * @param createdAt in UTC
 * @param readAt when this reader read it, in UTC, {@code null} while it is unread
 * @param doneBy who of those addressed did what it asks, {@code null} while nobody has
 */
public record NoticeRow(
        long id,
        String textKey,
        String args,
        String link,
        String sentBy,
        LocalDateTime createdAt,
        LocalDateTime readAt,
        String doneBy) {

    public boolean isUnread() {
        return readAt == null;
    }

    /** The sentence, in the reader's language. */
    public String text(Texts texts) {
        try (var reader = Json.createReader(new StringReader(args))) {
            Object[] figures = reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(figure -> texts.said(figure.getString()))
                    .toArray();
            return texts.get(textKey, figures);
        }
    }
}
