package weijie.identity;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import weijie.shared.Change;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Reference;
import weijie.shared.Slice;
import weijie.shared.WallClock;
import weijie.shared.jpa.PagedQuery;

/** The audit log. It is appended to in the transaction of the change itself; features below this one fire a {@link Change}. */
@ApplicationScoped
public class AuditTrail {

    private static final ListOrder<AuditRow> ORDER =
            ListOrder.of(number("a.id", AuditRow::id).down());

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    @Inject
    CurrentUser caller;

    @Inject
    SignedIn signedIn;

    @Inject
    StoredAnswers answers;

    @Inject
    WallClock clock;

    /** Notes an event without fields. */
    public void note(Reference about, String verb) {
        write(who(), about, verb, null);
    }

    /** What time does is done by the system. */
    private String who() {
        return caller.isSignedIn() ? caller.actor() : "system";
    }

    /** Notes a change; nothing is written when no field differs. */
    public void changed(Reference about, String verb, Map<String, String> before, Map<String, String> after) {
        String changes = FieldDifferences.between(before, after);
        if (changes != null) {
            write(who(), about, verb, changes);
        }
    }

    void onChange(@Observes Change change) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            note(change.about(), change.verb());
        } else {
            changed(change.about(), change.verb(), change.before(), change.after());
        }
    }

    /** Notes what somebody did who is not signed in (yet). */
    void noteAs(String userName, Reference about, String verb) {
        write(userName, about, verb, null);
    }

    private void write(String userName, Reference about, String verb, String changes) {
        LocalDateTime now = clock.now();
        em.persist(new AuditEntry(now, userName, ofRequest(SignedIn::address), verb, about, changes));
        Optional<String> request = ofRequest(SignedIn::request);
        if (request != null) {
            request.ifPresent(key -> answers.mark(key, about, now));
        }
    }

    private <T> T ofRequest(Function<SignedIn, T> asked) {
        try {
            return asked.apply(signedIn);
        } catch (ContextNotActiveException workOfTheServer) {
            return null;
        }
    }

    /** Lines under the criteria, the latest first; a criterion that is {@code null} does not limit. */
    Listing<AuditRow> list(AuditCriteria criteria, Slice slice) {
        StringBuilder where = new StringBuilder(" from AuditEntry a where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        limit(where, values, "a.userName = :user", "user", criteria.userName());
        limit(where, values, "a.aboutKind = :kind", "kind", criteria.aboutKind());
        limit(where, values, "a.aboutId = :about", "about", criteria.aboutId());
        limit(where, values, "a.verb = :verb", "verb", criteria.verb());
        limit(where, values, "a.at >= :from", "from", start(criteria.from()));
        limit(
                where,
                values,
                "a.at < :until",
                "until",
                criteria.to() == null ? null : start(criteria.to().plusDays(1)));
        ListPage<AuditRow> page = ORDER.page(slice);
        TypedQuery<AuditRow> found = em.createQuery(
                "select new weijie.identity.AuditRow(a.id, a.at, a.userName, a.address, a.verb, a.aboutKind, a.aboutId, a.changes)"
                        + where + page.jpql(),
                AuditRow.class);
        TypedQuery<Long> count = em.createQuery("select count(a)" + where, Long.class);
        List.of(found, count).forEach(query -> values.forEach(query::setParameter));
        return page.of(PagedQuery.rows(found, page), count.getSingleResult());
    }

    /** What the log is about by now, and what was done: each word that stands in it once. */
    AuditChoices choices() {
        return new AuditChoices(distinct("about_kind"), distinct("verb"));
    }

    private List<String> distinct(String column) {
        return em
                .createNativeQuery("select distinct " + column + " from audit_entry order by " + column)
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** By how many rights this account could change, delete or empty the log. */
    long rightsToHarm() {
        String mine = " where grantee = concat(quote(substring_index(current_user(), '@', 1)), '@',"
                + " quote(substring_index(current_user(), '@', -1)))"
                + " and privilege_type in ('UPDATE', 'DELETE', 'DROP', 'ALTER')";
        return count("select count(*) from (select privilege_type from information_schema.user_privileges" + mine
                + " union all select privilege_type from information_schema.schema_privileges" + mine
                + " and database() like table_schema"
                + " union all select privilege_type from information_schema.table_privileges" + mine
                + " and table_schema = database() and table_name = 'audit_entry') harmful");
    }

    /** How many triggers of the database guard the log; only who could drop them sees them. */
    long guards() {
        return count("select count(*) from information_schema.triggers"
                + " where event_object_schema = database() and event_object_table = 'audit_entry'");
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static LocalDateTime start(java.time.LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(weijie.shared.BusinessClock.ZONE)
                        .withZoneSameInstant(java.time.ZoneOffset.UTC)
                        .toLocalDateTime();
    }

    private static void limit(StringBuilder where, Map<String, Object> values, String term, String name, Object value) {
        if (Objects.nonNull(value) && !"".equals(value)) {
            where.append(" and ").append(term);
            values.put(name, value);
        }
    }
}
