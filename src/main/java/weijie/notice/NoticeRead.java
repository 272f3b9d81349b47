package weijie.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/** That a person has read a notice, and when. */
@Entity
@Table(name = "notice_read")
@IdClass(NoticeRead.Key.class)
class NoticeRead {

    @Id
    @Column(name = "notice_id")
    private long noticeId;

    @Id
    @Column(name = "user_name")
    private String userName;

    @Column(name = "read_at")
    private LocalDateTime readAt;

    protected NoticeRead() {}

    /** Which notice, by whom. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long noticeId;
        private String userName;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.noticeId == noticeId && Objects.equals(key.userName, userName);
        }

        @Override
        public int hashCode() {
            return Objects.hash(noticeId, userName);
        }
    }
}
