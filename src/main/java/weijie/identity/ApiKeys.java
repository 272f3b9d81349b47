package weijie.identity;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** All API keys. */
@ApplicationScoped
class ApiKeys {

    private static final ListOrder<ApiKeyRow> ORDER =
            ListOrder.of(number("k.id", ApiKeyRow::id).down());

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    @Inject
    Clock clock;

    /** The key with this text unless it is revoked or expired; notes its use, once a minute at most. */
    Optional<ApiKey> live(String text, LocalDateTime now) {
        Optional<ApiKey> key = em.createQuery(
                        "select k from ApiKey k where k.keyHash = :hash and k.revokedAt is null"
                                + " and k.expiresOn >= :today",
                        ApiKey.class)
                .setParameter("hash", Digest.of(text))
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .findFirst();
        key.filter(one -> one.lastUsedAt() == null || one.lastUsedAt().isBefore(now.minusMinutes(1)))
                .ifPresent(one -> em.createNativeQuery("update api_key set last_used_at = ?1 where id = ?2")
                        .setParameter(1, now)
                        .setParameter(2, one.id())
                        .executeUpdate());
        return key;
    }

    /** Stops every key of a person; returns how many there were. */
    int revokeAll(String userName, String by, LocalDateTime now) {
        return em.createQuery("update ApiKey k set k.revokedAt = :now, k.revokedBy = :by, k.version = k.version + 1"
                        + " where k.userName = :name and k.revokedAt is null")
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("name", userName)
                .executeUpdate();
    }

    Optional<ApiKey> find(long id) {
        return Optional.ofNullable(em.find(ApiKey.class, id));
    }

    /** The keys of one person, or everybody's when no name is given, the latest first. */
    Listing<ApiKeyRow> list(String userName, Slice slice) {
        String where = " from ApiKey k where (:name is null or k.userName = :name)";
        ListPage<ApiKeyRow> page = ORDER.page(slice);
        List<ApiKeyRow> rows = PagedQuery.rows(
                        em.createQuery("select k" + where + page.jpql(), ApiKey.class)
                                .setParameter("name", userName),
                        page)
                .stream()
                .map(ApiKeyRow::of)
                .toList();
        long total = em.createQuery("select count(k)" + where, Long.class)
                .setParameter("name", userName)
                .getSingleResult();
        return page.of(rows, total);
    }

    void add(ApiKey key) {
        em.persist(key);
    }
}
