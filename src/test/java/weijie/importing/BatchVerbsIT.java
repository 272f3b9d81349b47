package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/**
 * Every verb of a batch against every state and content, at the desks: a verb is refused exactly where the table says so, and what it
 * leaves is a state that the table knows. All of it in transactions that are rolled back, so that no work begins.
 */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class BatchVerbsIT {

    private static final Set<String> OF_THE_TABLE = Set.of("IM-014", "IM-019", "IM-023", "IM-026");

    /** What somebody does to a batch through a desk. */
    private interface Act {
        void on(long id);
    }

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Resource
    private UserTransaction transaction;

    @Inject
    private ImportDesk desk;

    @Inject
    private CorrectionDesk corrections;

    private Map<BatchVerb, Act> acts() {
        return Map.of(
                BatchVerb.READ, id -> desk.readSheet(id, "Sheet1"),
                BatchVerb.JUDGE, id -> desk.check(id),
                BatchVerb.COMMIT, id -> desk.commit(id, CommitMode.PASSED_ROWS, true),
                BatchVerb.SUBMIT, id -> desk.submit(id),
                BatchVerb.CORRECT, id -> corrections.correct(id, 2, 0, "x"),
                BatchVerb.REPLACE, id -> corrections.replace(id, 0, Replacement.whole("x", "y")),
                BatchVerb.DROP, id -> corrections.drop(id, List.of(2)),
                BatchVerb.TAKE_CORRECTIONS,
                        id -> corrections.correctFrom(
                                id, new ByteArrayInputStream("行号\n2\n".getBytes(StandardCharsets.UTF_8))),
                BatchVerb.CANCEL, id -> desk.withdraw(id),
                BatchVerb.ROLL_BACK, id -> desk.withdraw(id));
    }

    @Test
    void everyVerbIsRefusedWhereTheTableSaysSo() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> reached = new TreeSet<>();
        for (ImportState state : ImportState.values()) {
            for (int stored : new int[] {0, 7}) {
                for (int left : new int[] {0, 3}) {
                    for (ImportKind kind : List.of(ImportKind.REPAIR_RECORDS, ImportKind.PARTS)) {
                        for (Map.Entry<BatchVerb, Act> act : acts().entrySet()) {
                            String what = act.getKey() + " of " + state + ", stored " + stored + ", left " + left + ", "
                                    + kind;
                            String outcome = outcome(act.getValue(), state, stored, left, kind);
                            boolean allowed = allowed(act.getKey(), state, stored, left, kind);
                            if (allowed == OF_THE_TABLE.contains(outcome)) {
                                wrong.add(what + ": " + outcome);
                            }
                            reached.add(outcome);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(reached).as("every refusal of the table is met").containsAll(OF_THE_TABLE);
    }

    /** Withdrawing is three verbs behind one door, and checking two. */
    private static boolean allowed(BatchVerb verb, ImportState state, int stored, int left, ImportKind kind) {
        ImportRow batch = row(state, stored, left, kind);
        return switch (verb) {
            case CANCEL, ROLL_BACK ->
                BatchVerb.CANCEL.isOpenTo(batch)
                        || BatchVerb.STOP.isOpenTo(batch)
                        || BatchVerb.ROLL_BACK.isOpenTo(batch);
            case JUDGE -> BatchVerb.JUDGE.isOpenTo(batch) || BatchVerb.READ.isOpenTo(batch);
            default -> verb.isOpenTo(batch);
        };
    }

    private static ImportRow row(ImportState state, int stored, int left, ImportKind kind) {
        return new ImportRow(
                1,
                "IM",
                kind,
                state,
                CommitMode.NONE,
                false,
                "f",
                0,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                stored + left,
                stored + left,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                stored,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                null,
                false);
    }

    /** The code of the refusal, or "done", or what else went wrong. */
    private String outcome(Act act, ImportState state, int stored, int left, ImportKind kind) throws Exception {
        transaction.begin();
        try {
            long id = batch(state, stored, left, kind);
            return ActingAs.call(new GivenCaller("hq.admin", Role.HQ_ADMIN), () -> {
                act.on(id);
                ImportState after = desk.find(id).state();
                return after == state || state.mayBecome(after) || after == ImportState.COMMITTED
                        ? "done"
                        : "IM-014 expected: " + after;
            });
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return refusal.code();
                }
            }
            throw e;
        } finally {
            transaction.rollback();
        }
    }

    private long batch(ImportState state, int stored, int left, ImportKind kind) throws Exception {
        long id = TimeOrderedId.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement file = connection.prepareStatement(
                        "insert ignore into kept_file (sha256, bytes, kept_at) values (?, 1, now(3))");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_job (id, batch_no, kind, file_name, file_bytes, sha256, commit_mode, state,"
                                + " headings, data_rows, accepted, stored, created_by, created_by_name, created_at)"
                                + " values (?, ?, ?, 'f.csv', 1, ?, 'PASSED_ROWS', ?, '服务单号', ?, ?, ?, 'x', 'x', now(3))")) {
            file.setString(1, "0".repeat(64));
            file.executeUpdate();
            insert.setLong(1, id);
            insert.setString(2, "T" + Long.toString(id, 36));
            insert.setString(3, kind.name());
            insert.setString(4, "0".repeat(64));
            insert.setString(5, state.name());
            insert.setInt(6, stored + left);
            insert.setInt(7, stored + left);
            insert.setInt(8, stored);
            insert.executeUpdate();
        }
        return id;
    }
}
