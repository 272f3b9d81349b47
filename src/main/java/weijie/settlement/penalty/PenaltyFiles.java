package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import weijie.shared.jpa.Rows;

/** What proves penalties: files of their own, those beside the record, photos of the piece; and what lies beside appeals. */
@ApplicationScoped
public class PenaltyFiles {

    private static final String PROOF = """
            SELECT f.id, 'PENALTY' AS source, f.file_name, f.media_type, f.bytes, f.added_by, f.added_at FROM penalty_file f
            JOIN penalty p ON p.id = f.penalty_id WHERE NOT f.appeal AND p.penalty_no = ?
            UNION ALL SELECT e.id, 'ORDER', e.file_name, e.media_type, e.bytes, e.added_by, e.added_at FROM evidence e
            JOIN penalty p ON p.order_id = e.order_id WHERE p.penalty_no = ?
            UNION ALL SELECT i.id, 'PIECE', i.file_name, i.media_type, i.bytes, i.added_by, i.added_at FROM part_photo i
            JOIN penalty p ON p.bad_part_id = i.bad_part_id WHERE p.penalty_no = ? ORDER BY added_at, id""";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    void add(PenaltyFile file) {
        entities.persist(file);
        entities.flush();
    }

    /** How many lie beside a penalty itself, or beside its appeal. */
    long countOf(Penalty penalty, boolean appeal) {
        return entities.createQuery(
                        "select count(f) from PenaltyFile f where f.penaltyId = :id and f.appeal = :appeal", Long.class)
                .setParameter("id", penalty.id())
                .setParameter("appeal", appeal)
                .getSingleResult();
    }

    /** Everything that proves a penalty, the first first. */
    List<PenaltyRow.File> proof(String number) {
        return rows.list(
                PROOF,
                row -> new PenaltyRow.File(
                        row.text("id"),
                        row.choice(PenaltyRow.Source.class, "source"),
                        row.text("file_name"),
                        row.text("media_type"),
                        row.number("bytes"),
                        row.text("added_by"),
                        row.time("added_at")),
                number,
                number,
                number);
    }

    /** What lies beside its appeal. */
    List<PenaltyRow.File> besideAppeal(long penaltyId) {
        return entities.createQuery(
                        "select f from PenaltyFile f where f.penaltyId = :id and f.appeal = true order by f.id",
                        PenaltyFile.class)
                .setParameter("id", penaltyId)
                .getResultStream()
                .map(PenaltyFile::row)
                .toList();
    }

    /** A file of a penalty. */
    Optional<PenaltyFile> find(String number, long fileId) {
        return entities.createQuery(
                        "select f from PenaltyFile f, Penalty p where f.id = :file and p.id = f.penaltyId and p.number = :number",
                        PenaltyFile.class)
                .setParameter("file", fileId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
