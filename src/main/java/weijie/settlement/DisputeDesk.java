package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import weijie.network.Scope;
import weijie.repair.MediaFile;
import weijie.repair.StoredFile;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;

/** Where all disputes are looked through, and where files are laid beside one. Raising and answering is {@link StatementDesk}'s. */
@ApplicationScoped
public class DisputeDesk {

    private static final int FILES_MOST = 5;

    @Inject
    Statements statements;

    @Inject
    StatementLists lists;

    @Inject
    DisputeFiles files;

    @Inject
    FileStore store;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The disputes of headquarters' or a centre's statements, those that wait first and the longest waiting at the top. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Listing<DisputeListRow> list(StatementLists.DisputeCriteria criteria, Slice slice) {
        return lists.disputes(criteria, Scope.of(caller), slice);
    }

    /**
     * Lays a picture or PDF beside an open dispute; what it is, is told from its first bytes.
     *
     * @throws Refusal {@code ST-433} when there are enough, {@code RR-215} for any other kind of file
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public DisputeFileRow attach(String number, String orderNo, String fileName, InputStream content) {
        Statement statement = seen(number);
        Dispute dispute = statements.disputes(statement).stream()
                .filter(one -> one.isOpen() && one.orderNo().equals(orderNo))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, number));
        Refusal.unless(files.countOf(dispute) < FILES_MOST, Refusal.Kind.CONFLICT, "ST-433", orderNo, FILES_MOST);
        DisputeFile beside = new DisputeFile(
                dispute, MediaFile.read(fileName, content).keep(store, caller.userName(), UtcNow.of(clock)));
        files.add(beside);
        return beside.row();
    }

    /** A file beside a dispute, for whoever may see the dispute. */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.HQ_REVIEWER})
    public StoredFile file(String number, long fileId) {
        DisputeFile file = files.find(seen(number), fileId).orElseThrow(() -> Refusal.notFound("RR-214"));
        return StoredFile.of(file.file(), store);
    }

    private Statement seen(String number) {
        Refusal.unless(lists.find(number, Scope.of(caller)).isPresent(), Refusal.Kind.NOT_FOUND, "ST-401", number);
        return statements.find(number).orElseThrow(() -> Refusal.notFound("ST-401", number));
    }
}
