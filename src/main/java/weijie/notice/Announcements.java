package weijie.notice;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;
import weijie.shared.jpa.Rows;

/** All announcements, and who has read them. */
@ApplicationScoped
public class Announcements {

    private static final String ROW = "select new weijie.notice.AnnouncementRow(a.id, a.title, a.body, a.addressees,"
            + " a.shownUntil, a.publishedBy, a.publishedAt, a.withdrawnAt, r.readAt,"
            + " (select count(o.announcementId) from AnnouncementRead o where o.announcementId = a.id))"
            + " from Announcement a left join AnnouncementRead r on r.announcementId = a.id and r.userName = :name";

    /** Those whom the caller may read on a day. */
    private static final String MINE =
            " where a.addressees in :groups and a.withdrawnAt is null and a.shownUntil >= :today";

    private static final ListOrder<AnnouncementRow> ORDER =
            ListOrder.of(number("a.id", AnnouncementRow::id).down());

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    @Inject
    Rows rows;

    List<AnnouncementRow> current(Caller caller, LocalDate today) {
        return em.createQuery(ROW + MINE + " order by a.id desc", AnnouncementRow.class)
                .setParameter("name", caller.userName())
                .setParameter("groups", Addressees.with(caller))
                .setParameter("today", today)
                .getResultList();
    }

    long unread(Caller caller, LocalDate today) {
        return em.createQuery(
                        "select count(a) from Announcement a" + MINE + " and not exists (select r.announcementId"
                                + " from AnnouncementRead r where r.announcementId = a.id and r.userName = :name)",
                        Long.class)
                .setParameter("name", caller.userName())
                .setParameter("groups", Addressees.with(caller))
                .setParameter("today", today)
                .getSingleResult();
    }

    /** Every one, for who publishes them. */
    Listing<AnnouncementRow> all(Caller caller, Slice slice) {
        ListPage<AnnouncementRow> page = ORDER.page(slice);
        List<AnnouncementRow> found = PagedQuery.rows(
                em.createQuery(ROW + " where 1 = 1" + page.jpql(), AnnouncementRow.class)
                        .setParameter("name", caller.userName()),
                page);
        return page.of(
                found,
                em.createQuery("select count(a) from Announcement a", Long.class)
                        .getSingleResult());
    }

    Optional<AnnouncementRow> row(long id, Caller caller) {
        return em.createQuery(ROW + " where a.id = :id", AnnouncementRow.class)
                .setParameter("name", caller.userName())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Announcement> find(long id) {
        return Optional.ofNullable(em.find(Announcement.class, id));
    }

    void add(Announcement announcement) {
        em.persist(announcement);
    }

    /** Notes the reading once, however often it is told. */
    void read(long id, String userName, LocalDateTime now) {
        rows.change(
                "insert ignore into announcement_read (announcement_id, user_name, read_at) values (?, ?, ?)",
                id,
                userName,
                now);
    }

    /** The open accounts whom it is for, those who have not read it first. */
    List<AnnouncementReader> readers(long id, Addressees addressees) {
        String whom = switch (addressees) {
            case EVERYBODY -> "";
            case HEADQUARTERS -> " and u.centre_id is null and u.outlet_id is null";
            case CENTRES -> " and u.centre_id is not null";
            case OUTLETS -> " and u.outlet_id is not null";
        };
        return rows.list(
                "select u.user_name, u.display_name, coalesce(c.code, o.code, '') place, r.read_at from user_account u"
                        + " left join service_centre c on c.id = u.centre_id left join outlet o on o.id = u.outlet_id"
                        + " left join announcement_read r on r.announcement_id = ? and r.user_name = u.user_name"
                        + " where u.enabled" + whom + " order by r.read_at is not null, r.read_at, u.user_name",
                row -> new AnnouncementReader(
                        row.text("user_name"), row.text("display_name"), row.text("place"), row.time("read_at")),
                id);
    }
}
