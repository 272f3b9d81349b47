package weijie.notice;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import weijie.shared.Caller;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** All notices, and who has read them. */
@ApplicationScoped
public class Notices {

    /** The notices that a caller may read: to the person, to the person's roles, centre or outlet. */
    private static final String MINE = " ((n.audienceKind = weijie.notice.Audience.USER and n.audience = :name)"
            + " or (n.audienceKind = weijie.notice.Audience.ROLE and n.audience in :roles)"
            + " or (n.audienceKind = weijie.notice.Audience.CENTRE and n.audience = :centre)"
            + " or (n.audienceKind = weijie.notice.Audience.OUTLET and n.audience = :outlet))";

    private static final String UNREAD =
            " not exists (select r.noticeId from NoticeRead r where r.noticeId = n.id and r.userName = :name)";

    private static final String ROWS =
            "select new weijie.notice.NoticeRow(n.id, n.textKey, n.args, n.link, n.sentBy, n.createdAt, r.readAt, n.doneBy)"
                    + " from Notice n left join NoticeRead r on r.noticeId = n.id and r.userName = :name";

    private static final ListOrder<NoticeRow> ORDER =
            ListOrder.of(number("n.id", NoticeRow::id).down());

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    Listing<NoticeRow> list(Caller caller, boolean unreadOnly, Slice slice) {
        String where = " where" + MINE + (unreadOnly ? " and" + UNREAD : "");
        ListPage<NoticeRow> page = ORDER.page(slice);
        List<NoticeRow> rows =
                PagedQuery.rows(limited(em.createQuery(ROWS + where + page.jpql(), NoticeRow.class), caller), page);
        long total = limited(em.createQuery("select count(n) from Notice n" + where, Long.class), caller)
                .getSingleResult();
        return page.of(rows, total);
    }

    long unread(Caller caller) {
        return limited(
                        em.createQuery("select count(n) from Notice n where" + MINE + " and" + UNREAD, Long.class),
                        caller)
                .getSingleResult();
    }

    boolean isFor(long id, Caller caller) {
        return limited(
                                em.createQuery("select count(n) from Notice n where n.id = :id and" + MINE, Long.class)
                                        .setParameter("id", id),
                                caller)
                        .getSingleResult()
                > 0;
    }

    List<Long> unreadIds(Caller caller) {
        return limited(em.createQuery("select n.id from Notice n where" + MINE + " and" + UNREAD, Long.class), caller)
                .getResultList();
    }

    List<Long> unreadAbout(String link, Caller caller) {
        return limited(
                        em.createQuery(
                                        "select n.id from Notice n where n.link = :link and" + MINE + " and" + UNREAD,
                                        Long.class)
                                .setParameter("link", link),
                        caller)
                .getResultList();
    }

    /** What was asked of the caller and colleagues about a page, and nobody has done. */
    List<Long> askedAbout(String link, Caller caller) {
        return limited(
                        em.createQuery(
                                        "select n.id from Notice n where n.link = :link and n.asks = true and n.doneAt is null and"
                                                + MINE + " order by n.id",
                                        Long.class)
                                .setParameter("link", link),
                        caller)
                .getResultList();
    }

    /** It is done: by whoever was first. By its key, so that nobody waits for notices of others. */
    void done(long id, String userName, LocalDateTime now) {
        em.createQuery("update Notice n set n.doneBy = :name, n.doneAt = :now where n.id = :id and n.doneAt is null")
                .setParameter("name", userName)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    List<NoticeRow> waiting(Caller caller, int most) {
        return limited(
                        em.createQuery(
                                        ROWS + " where n.asks = true and n.doneAt is null and" + MINE + " and" + UNREAD
                                                + " order by n.id desc",
                                        NoticeRow.class)
                                .setMaxResults(most),
                        caller)
                .getResultList();
    }

    /** Notes the reading once, however often it is told. */
    void read(long id, String userName, LocalDateTime now) {
        em.createNativeQuery("insert ignore into notice_read (notice_id, user_name, read_at) values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, userName)
                .setParameter(3, now)
                .executeUpdate();
    }

    List<Reading> readings(long id) {
        return em.createQuery(
                        "select new weijie.notice.Reading(r.userName, r.readAt) from NoticeRead r where r.noticeId = :id order by r.readAt",
                        Reading.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static <Q extends Query> Q limited(Q query, Caller caller) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(caller.roles());
        List<String> names =
                roles.isEmpty() ? List.of("-") : roles.stream().map(Role::name).toList();
        query.setParameter("name", caller.userName())
                .setParameter("roles", names)
                .setParameter("centre", caller.centreId().map(String::valueOf).orElse("-"))
                .setParameter("outlet", caller.outletId().map(String::valueOf).orElse("-"));
        return query;
    }

    void add(Notice notice) {
        em.persist(notice);
        em.flush();
    }
}
