package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.transaction.Transactional;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import weijie.ledger.ChainPart;
import weijie.ledger.LedgerProofs;
import weijie.network.Scope;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.CanonicalLines;
import weijie.settlement.run.Sums;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;

/**
 * Where a published statement is proven: its lines as they were hashed, what they come to, and its entries in the ledger with the chain
 * from the first of them to the last. {@code java -jar weijie.jar verify FILE} checks it without the system.
 */
@ApplicationScoped
public class ProofDesk {

    @Inject
    Statements statements;

    @Inject
    StatementLines lines;

    @Inject
    LedgerProofs ledger;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    /**
     * Writes the proof of a published statement as JSON; that it was taken away is noted.
     *
     * @throws Refusal {@code ST-401} when there is none that the caller may see, {@code ST-495} until it is published and posted
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public void write(String number, Writer to) {
        Statement statement = statements.mine(number, Scope.of(caller));
        ChainPart chain = ledger.of(PublishedSums.reference(number)).orElse(null);
        Refusal.unless(
                statement.sha256() != null && chain != null,
                Refusal.Kind.CONFLICT,
                "ST-495",
                number,
                statement.state());
        changes.fire(Change.of(Statement.KIND, number, "EXPORT", Map.of(), Map.of("file", number + ".proof.json")));
        try (JsonGenerator json = Json.createGenerator(to)) {
            json.writeStartObject();
            head(statement, json);
            sums(statement.sums(), json);
            amounts(statement.amounts(), json);
            lines(statement, json);
            chain(chain, json);
            json.writeEnd();
        }
    }

    private static void head(Statement statement, JsonGenerator json) {
        json.write("format", "weijie-statement-proof")
                .write("version", "1")
                .write("no", statement.number())
                .write("month", statement.month().toString())
                .write("state", statement.state().name())
                .write("sha256", statement.sha256());
    }

    private static void sums(Sums sums, JsonGenerator json) {
        json.writeStartObject("sums");
        new TreeMap<>(sums.byKind()).forEach((kind, sum) -> {
            if (!kind.equals(Sums.NO_RATE)) {
                json.writeStartObject(LineKind.valueOf(kind).name())
                        .write("lines", Integer.toString(sum.lines()))
                        .write("amount", sum.amount().toString())
                        .writeEnd();
            }
        });
        json.writeEnd();
    }

    private static void amounts(StatementAmounts amounts, JsonGenerator json) {
        json.writeStartObject("amounts")
                .write("base", amounts.base().toString())
                .write("adjustments", amounts.adjustments().toString())
                .write("penalties", amounts.penalties().toString())
                .write("previousDebt", amounts.previousDebt().toString())
                .write("setOff", amounts.setOff().toString())
                .write("net", amounts.net().toString())
                .write("carriedForward", amounts.carriedForward().toString())
                .write("grossInvoice", amounts.grossInvoice().toString())
                .writeEnd();
    }

    /** Each line with the hash of itself and the one before it, so that the one which was changed can be named. */
    private void lines(Statement statement, JsonGenerator json) {
        json.writeStartArray("lines");
        String[] before = {CanonicalLines.BEGINNING};
        lines.lendHashed(statement, fields -> {
            before[0] = CanonicalLines.chained(before[0], fields);
            json.writeStartObject().writeStartArray("fields");
            for (Object field : fields) {
                json.write(field == null ? "" : field.toString());
            }
            json.writeEnd().write("hash", before[0]).writeEnd();
        });
        json.writeEnd();
    }

    private static void chain(ChainPart chain, JsonGenerator json) {
        json.writeStartObject("chain").write("before", chain.before()).writeStartArray("entries");
        chain.links().forEach(link -> {
            json.writeStartObject().write("no", Long.toString(link.no()));
            if (link.canonical() != null) {
                json.write("canonical", link.canonical());
            }
            json.write("hash", link.hash()).writeEnd();
        });
        json.writeEnd()
                .writeEnd()
                .writeStartObject("anchor")
                .write("no", Long.toString(chain.anchorNo()))
                .write("hash", chain.anchorHash())
                .writeEnd();
    }
}
