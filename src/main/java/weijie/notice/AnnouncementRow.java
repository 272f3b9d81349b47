package weijie.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An announcement as one reader sees it.
 *
 * @param shownUntil the last day on which it is shown
 * @param publishedAt in UTC
 * @param withdrawnAt in UTC, {@code null} while it stands
 * @param readAt when this reader read it, in UTC, {@code null} while it is unread
 * @param readers how many have read it
 */
public record AnnouncementRow(
        long id,
        String title,
        String body,
        Addressees addressees,
        LocalDate shownUntil,
        String publishedBy,
        LocalDateTime publishedAt,
        LocalDateTime withdrawnAt,
        LocalDateTime readAt,
        long readers) {

    public boolean isUnread() {
        return readAt == null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
