package weijie.identity;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** All accounts. */
@ApplicationScoped
public class Users {

    private static final ListOrder<User> ORDER = ListOrder.of(text("u.userName", User::userName))
            .by("code", text("u.userName", User::userName))
            .by("userName", text("u.userName", User::userName));

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    /** The account of this name, in whatever case it is written. */
    public Optional<User> byName(String userName) {
        return em.createQuery("select u from User u where u.userName = :name", User.class)
                .setParameter("name", User.normal(userName))
                .getResultStream()
                .findFirst();
    }

    Optional<User> lock(String userName) {
        return byName(userName).map(user -> {
            em.lock(user, LockModeType.PESSIMISTIC_WRITE);
            em.refresh(user);
            return user;
        });
    }

    /** Accounts whose name, shown name or role contains the words, by name. */
    public Listing<UserRow> list(String words, Role role, Slice slice) {
        String where = " from User u where (:words is null or u.userName like :like or u.displayName like :like)"
                + " and (:role is null or :role member of u.roles)";
        ListPage<User> page = ORDER.page(slice);
        TypedQuery<User> found = em.createQuery("select u" + where + page.jpql(), User.class);
        TypedQuery<Long> count = em.createQuery("select count(u)" + where, Long.class);
        for (TypedQuery<?> query : List.of(found, count)) {
            query.setParameter("words", words)
                    .setParameter("like", words == null ? "" : '%' + words.strip() + '%')
                    .setParameter("role", role);
        }
        return page.of(PagedQuery.rows(found, page), count.getSingleResult()).map(this::row);
    }

    /** The row of one account. */
    public Optional<UserRow> row(String userName) {
        return byName(userName).map(this::row);
    }

    private UserRow row(User user) {
        return UserRow.of(user, place(user));
    }

    private String place(User user) {
        return ofPlace(user, "code").orElse("");
    }

    /** How the person is called: as the account says, and who was given no name of their own as the house they work for. */
    String called(User user) {
        return user.displayName().equals(user.userName())
                ? ofPlace(user, "name").orElse(user.displayName())
                : user.displayName();
    }

    private Optional<String> ofPlace(User user, String column) {
        return user.centreId()
                .map(id -> column("service_centre", id, column))
                .or(() -> user.outletId().map(id -> column("outlet", id, column)));
    }

    private String column(String table, long id, String column) {
        return (String) em.createNativeQuery("select " + column + " from " + table + " where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** The centre's id and name by its code in any case. */
    Optional<Object[]> centre(String code) {
        return place("service_centre", code);
    }

    /** The outlet's id and name by its code in any case. */
    Optional<Object[]> outlet(String code) {
        return place("outlet", code);
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> place(String table, String code) {
        return em.createNativeQuery("select id, name, code from " + table + " where code = ?1")
                .setParameter(1, code.toUpperCase(java.util.Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    boolean hasAdministrator(boolean demoCounts) {
        return !em.createQuery(
                        "select u.id from User u where u.enabled = true and (u.demo = false or :demo = true)"
                                + " and :role member of u.roles",
                        Long.class)
                .setParameter("demo", demoCounts)
                .setParameter("role", Role.HQ_ADMIN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Notes the last use without touching the version: signing in is no change that an administrator could collide with. */
    void signedIn(String userName, LocalDateTime now) {
        em.createNativeQuery("update user_account set last_sign_in_at = ?1 where user_name = ?2")
                .setParameter(1, now)
                .setParameter(2, userName)
                .executeUpdate();
    }

    void add(User user) {
        em.persist(user);
    }

    /** Whether the data were made by the demonstration. */
    boolean isDemonstration() {
        return count("demonstration") > 0;
    }

    /** Whether there is neither an account nor a centre. */
    boolean isEmpty() {
        return count("user_account") + count("service_centre") == 0;
    }

    boolean markDemonstration(LocalDateTime now) {
        // Of two servers that begin at once one is first, and both are right.
        em.createNativeQuery("insert ignore into demonstration (id, begun_at) values (1, ?1)")
                .setParameter(1, now)
                .executeUpdate();
        return true;
    }

    private long count(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }
}
