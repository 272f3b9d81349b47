package weijie.notice;

import java.time.LocalDateTime;

/**
 * One of those whom an announcement is for.
 *
 * @param place the code of their centre or outlet, empty for headquarters
 * @param readAt when they read it, in UTC, {@code null} while they have not
 */
public record AnnouncementReader(String userName, String displayName, String place, LocalDateTime readAt) {

    public boolean hasRead() {
        return readAt != null;
    }
}
