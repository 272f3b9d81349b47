package weijie.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/** That a person has read an announcement, and when. */
@Entity
@Table(name = "announcement_read")
@IdClass(AnnouncementRead.Key.class)
class AnnouncementRead {

    @Id
    @Column(name = "announcement_id")
    private long announcementId;

    @Id
    @Column(name = "user_name")
    private String userName;

    @Column(name = "read_at")
    private LocalDateTime readAt;

    protected AnnouncementRead() {}

    /** Which announcement, by whom. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long announcementId;
        private String userName;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.announcementId == announcementId
                    && Objects.equals(key.userName, userName);
        }

        @Override
        public int hashCode() {
            return Objects.hash(announcementId, userName);
        }
    }
}
