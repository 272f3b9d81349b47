package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Named filters and list habits of everybody. */
@ApplicationScoped
class Habits {

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    /** Those of a person and those offered to everybody, one's own first. */
    List<SavedFilter> filters(String userName, String page) {
        return em.createQuery(
                        "select f from SavedFilter f where f.page = :page and (f.userName = :name or f.shared = true)"
                                + " order by case when f.userName = :name then 0 else 1 end, f.id",
                        SavedFilter.class)
                .setParameter("page", page)
                .setParameter("name", userName)
                .getResultList();
    }

    Optional<SavedFilter> filter(String userName, String page, String name) {
        return em.createQuery(
                        "select f from SavedFilter f where f.userName = :user and f.page = :page and f.name = :name",
                        SavedFilter.class)
                .setParameter("user", userName)
                .setParameter("page", page)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Optional<SavedFilter> filter(long id) {
        return Optional.ofNullable(em.find(SavedFilter.class, id));
    }

    void add(SavedFilter filter) {
        em.persist(filter);
    }

    void remove(SavedFilter filter) {
        em.remove(filter);
    }

    Optional<ListHabit> habit(String userName, String page) {
        List<?> rows = em.createNativeQuery(
                        "select hidden, roomy, page_size from list_habit where user_name = ? and page = ?")
                .setParameter(1, userName)
                .setParameter(2, page)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] values = (Object[]) row;
            Set<String> hidden = new TreeSet<>(List.of(values[0].toString().split(",")));
            hidden.remove("");
            boolean roomy = values[1] instanceof Boolean yes ? yes : ((Number) values[1]).intValue() != 0;
            return new ListHabit(hidden, roomy, ((Number) values[2]).intValue());
        });
    }

    /** The last word counts, also when the same person says it in two windows at once. */
    void remember(String userName, String page, ListHabit habit) {
        em.createNativeQuery("insert into list_habit (user_name, page, hidden, roomy, page_size) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update hidden = values(hidden), roomy = values(roomy),"
                        + " page_size = values(page_size)")
                .setParameter(1, userName)
                .setParameter(2, page)
                .setParameter(3, String.join(",", new TreeSet<>(habit.hidden())))
                .setParameter(4, habit.roomy())
                .setParameter(5, habit.pageSize())
                .executeUpdate();
    }
}
