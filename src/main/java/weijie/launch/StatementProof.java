package weijie.launch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks the exported proof of one statement alone, with no database and no server: its lines are hashed and summed again, its amounts
 * counted again, its entries in the ledger hashed again and compared with the amounts. It shares no code with the program that wrote it.
 */
final class StatementProof {

    /** Larger than any statement's; what is larger is read line by line, as the proof of a whole ledger. */
    private static final long MOST = 1L << 30;

    private static final String ZERO = "0".repeat(64);
    private static final int KIND = 2;
    private static final int AMOUNT = 5;
    private static final int FIELDS = 15;
    private static final int SOURCE = 7;
    private static final int EVENT = 9;
    private static final int REVERSAL = 10;
    private static final int ENTRY_FIELDS = 16;
    private static final int ACCOUNT = 2;
    private static final int FEN = 7;

    private final Map<String, Object> proof;
    private final Map<String, Long> fen = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long owed;
    private long payable;
    private long paid;
    private String last = ZERO;

    private StatementProof(Map<String, Object> proof) {
        this.proof = proof;
    }

    /**
     * What a whole proof says.
     *
     * @param lines how many lines the statement has
     * @param net what it comes to
     * @param lastHash the last hash of the chain that it shows: to be compared with one that was kept elsewhere
     */
    record Verdict(String no, int lines, String net, String lastHash) {}

    /**
     * Checks a file, if it is JSON; nothing for another kind of proof.
     *
     * @throws StartFailure {@code LA-060} when it is no proof, {@code LA-062} naming the first thing that is not as it was published
     */
    static Optional<Verdict> of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST || in.read() != '{') {
                return Optional.empty();
            }
            return Optional.of(check(file, Files.readString(file)));
        } catch (IOException e) {
            throw LedgerProof.unreadable(file, e);
        }
    }

    private static Verdict check(Path file, String text) {
        try {
            StatementProof proof = new StatementProof(JsonText.object(text));
            if (!"weijie-statement-proof".equals(proof.proof.get("format"))
                    || !"1".equals(proof.proof.get("version"))) {
                throw LedgerProof.unreadable(file, null);
            }
            return proof.verdict();
        } catch (IllegalArgumentException | ArithmeticException | ClassCastException | NullPointerException e) {
            throw LedgerProof.unreadable(file, e);
        }
    }

    private Verdict verdict() {
        demand(
                proof, "format", "version", "no", "month", "state", "sha256", "sums", "amounts", "lines", "chain",
                "anchor");
        List<Map<String, Object>> lines = list(proof, "lines");
        lines(lines);
        sums();
        long net = amounts();
        chain(net);
        return new Verdict(said("no"), lines.size(), text(object(proof, "amounts"), "net"), last);
    }

    private void lines(List<Map<String, Object>> lines) {
        MessageDigest whole = sha256();
        String before = ZERO;
        for (int i = 0; i < lines.size(); i++) {
            demand(lines.get(i), "fields", "hash");
            List<String> fields = list(lines.get(i), "fields");
            byte[] bytes = (String.join("\t", fields) + "\t\n").getBytes(StandardCharsets.UTF_8);
            whole.update(bytes);
            before = hash(bytes, before);
            if (fields.size() != FIELDS || !before.equals(text(lines.get(i), "hash"))) {
                throw broken("明细第 " + (i + 1) + " 行", "line " + (i + 1));
            }
            fen.merge(fields.get(KIND), fenOf(fields.get(AMOUNT)), Long::sum);
            counts.merge(fields.get(KIND), 1L, Long::sum);
        }
        if (!HexFormat.of().formatHex(whole.digest()).equals(said("sha256"))) {
            throw broken("明细的摘要", "the digest of the lines");
        }
    }

    private void sums() {
        Map<String, Object> sums = object(proof, "sums");
        for (Map.Entry<String, Object> sum : sums.entrySet()) {
            Map<String, Object> said = asObject(sum.getValue());
            demand(said, "lines", "amount");
            if (Long.parseLong(text(said, "lines")) != counts.getOrDefault(sum.getKey(), 0L)
                    || fenOf(text(said, "amount")) != of(sum.getKey())) {
                throw broken("合计 " + sum.getKey(), "the sum of " + sum.getKey());
            }
        }
        if (!sums.keySet().equals(counts.keySet())) {
            throw broken("合计的种类", "the kinds that are summed");
        }
    }

    private long amounts() {
        demand(
                object(proof, "amounts"),
                "base",
                "adjustments",
                "penalties",
                "previousDebt",
                "setOff",
                "net",
                "carriedForward",
                "grossInvoice");
        long labour = of("PAYABLE") + of("ADJUSTMENT") + of("REVERSAL");
        long penalties = -of("PENALTY");
        long debt = -of("CARRY");
        long gross = Math.max(labour, 0);
        long net = labour - penalties - debt;
        amount("base", of("PAYABLE"));
        amount("adjustments", of("ADJUSTMENT") + of("REVERSAL"));
        amount("penalties", penalties);
        amount("previousDebt", debt);
        amount("setOff", Math.min(gross, penalties + debt));
        amount("net", net);
        amount("carriedForward", Math.max(-net, 0));
        amount("grossInvoice", gross);
        return net;
    }

    private void amount(String name, long counted) {
        if (fenOf(text(object(proof, "amounts"), name)) != counted) {
            throw broken("金额 " + name, "the amount " + name);
        }
    }

    private void chain(long net) {
        Map<String, Object> chain = object(proof, "chain");
        Map<String, Object> anchor = object(proof, "anchor");
        demand(chain, "before", "entries");
        demand(anchor, "no", "hash");
        long anchorNo = Long.parseLong(text(anchor, "no"));
        boolean anchored = anchorNo == 0 && text(anchor, "hash").equals(ZERO);
        last = text(chain, "before");
        long no = -1;
        for (Map<String, Object> entry : StatementProof.<Map<String, Object>>list(chain, "entries")) {
            long next = Long.parseLong(text(entry, "no"));
            if (no >= 0 && next != no + 1) {
                throw entry(no + 1);
            }
            no = next;
            link(no, entry);
            anchored |= no == anchorNo && last.equals(text(anchor, "hash"));
        }
        if (!anchored) {
            throw broken("锚", "the anchor");
        }
        compare(net);
    }

    private void link(long no, Map<String, Object> entry) {
        String hash = text(entry, "hash");
        if (entry.size() > 2) {
            demand(entry, "no", "canonical", "hash");
            String canonical = text(entry, "canonical");
            if (!hash(canonical.getBytes(StandardCharsets.UTF_8), last).equals(hash)) {
                throw entry(no);
            }
            post(no, canonical.split("\n"));
        }
        last = hash;
    }

    private void post(long no, String... rows) {
        String[] head = rows[0].split("\t", -1);
        long balance = 0;
        for (int i = 1; i < rows.length; i++) {
            String[] posting = rows[i].split("\t", -1);
            long amount = Long.parseLong(posting[FEN]);
            balance += amount;
            book(head, posting[ACCOUNT], amount);
        }
        boolean ours =
                head.length == ENTRY_FIELDS && head[1].equals(Long.toString(no)) && head[SOURCE].equals(said("no"));
        if (!ours || balance != 0) {
            throw entry(no);
        }
    }

    /** Reversals are not the statement's, which says what was published, and whether it was paid: a payment that was reversed is none. */
    private void book(String[] head, String account, long amount) {
        boolean payableOnly = head[EVENT].equals("DEBT_SET_OFF") || head[EVENT].equals("STATEMENT_PAID");
        if (!head[REVERSAL].equals("0") && !head[EVENT].equals("STATEMENT_PAID")) {
            return;
        }
        if (account.equals("2101")) {
            payable += amount;
            paid += head[EVENT].equals("STATEMENT_PAID") ? amount : 0;
        }
        if (!payableOnly && (account.equals("1101") || account.equals("2101"))) {
            owed += amount;
        }
    }

    private void compare(long net) {
        String no = said("no");
        if (!no.contains('-' + said("month").replace("-", "") + '-')) {
            throw broken("月份", "the month");
        }
        boolean isPaid = paid != 0;
        String state = isPaid ? "PAID" : net > 0 ? "PUBLISHED" : "CARRIED_FORWARD";
        if (!state.equals(said("state")) || isPaid && (paid != net || payable != 0)) {
            throw broken("状态", "the state");
        }
        if (owed != -(of("PAYABLE") + of("ADJUSTMENT") + of("REVERSAL") + of("PENALTY"))) {
            throw broken("账簿与明细的合计", "what the ledger and the lines come to");
        }
    }

    /** Nothing is left out, and nothing stands there that nobody checks. */
    private static void demand(Map<String, Object> object, String... names) {
        if (!object.keySet().equals(Set.of(names))) {
            throw new IllegalArgumentException(String.join(" ", names));
        }
    }

    private long of(String kind) {
        return fen.getOrDefault(kind, 0L);
    }

    private static long fenOf(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private String said(String name) {
        return text(proof, name);
    }

    private static String text(Map<String, Object> object, String name) {
        return (String) object.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> object(Map<String, Object> object, String name) {
        return asObject(object.get(name));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> object, String name) {
        return (List<T>) object.get(name);
    }

    private static String hash(byte[] bytes, String before) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest(before.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StartFailure entry(long no) {
        return broken("第 " + no + " 条分录", "entry " + no);
    }

    private static StartFailure broken(String chinese, String english) {
        return new StartFailure("LA-062", chinese + "与下发时不符。", english + " is not as it was published.");
    }
}
