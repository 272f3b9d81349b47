package weijie.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Checks an exported proof of the ledger alone, with no database and no server: every hash is computed again from the entries as they
 * stand in the file, every entry is summed. It shares no code with the program that wrote the file; {@code docs/ledger.md} has the form.
 */
final class LedgerProof {

    private static final String FIRST_LINE = "weijie-ledger-proof\t1";
    private static final int POSTING_FIELDS = 8;

    private final StringBuilder entry = new StringBuilder();
    private String previous = "0".repeat(64);
    private long lastNo;
    private long shown;
    private long openNo;
    private long fen;
    private boolean ended;

    private LedgerProof() {}

    /**
     * What a whole proof says.
     *
     * @param entries how many entries it shows
     * @param lastNo the number of the last one of the chain
     * @param lastHash its hash: to be compared with one that was kept elsewhere
     */
    record Verdict(long entries, long lastNo, String lastHash) {}

    /**
     * Checks a file.
     *
     * @throws StartFailure {@code LA-060} when it cannot be read or is no proof, {@code LA-061} naming the first entry that is not as it was
     *     hashed
     */
    static Verdict check(Path file) {
        LedgerProof proof = new LedgerProof();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!FIRST_LINE.equals(lines.readLine())) {
                throw unreadable(file, null);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                proof.take(line);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (!proof.ended) {
            throw proof.broken(proof.lastNo + 1, "文件在此处中断", "the file breaks off here");
        }
        return new Verdict(proof.shown, proof.lastNo, proof.previous);
    }

    private void take(String line) {
        String[] fields = line.split("\t", -1);
        if (ended) {
            throw broken(lastNo, "结尾之后还有内容", "something stands behind the end");
        }
        switch (fields[0]) {
            case "entry" -> begin(line, fields);
            case "posting" -> add(line, fields);
            case "hash" -> chain(fields);
            case "link" -> pass(fields);
            case "head" -> end(fields);
            default -> throw broken(lastNo + 1, "有不认识的行", "there is a line of no known kind");
        }
    }

    private void begin(String line, String... fields) {
        openNo = number(fields, 1);
        if (!entry.isEmpty() || openNo != lastNo + 1) {
            throw broken(lastNo + 1, "编号不连续", "the numbers do not follow each other");
        }
        fen = 0;
        entry.append(line).append('\n');
    }

    private void add(String line, String... fields) {
        if (entry.isEmpty() || fields.length != POSTING_FIELDS) {
            throw broken(lastNo + 1, "借贷行不完整", "a posting is not whole");
        }
        fen = Math.addExact(fen, number(fields, POSTING_FIELDS - 1));
        entry.append(line).append('\n');
    }

    private void chain(String... fields) {
        if (entry.isEmpty() || fen != 0) {
            throw broken(lastNo + 1, "借贷不平", "debit and credit are not the same");
        }
        String hash = hash(entry.toString(), previous);
        if (fields.length != 2 || !hash.equals(fields[1])) {
            throw broken(openNo, "内容与哈希不符", "what it says is not what was hashed");
        }
        entry.setLength(0);
        shown++;
        lastNo = openNo;
        previous = hash;
    }

    /** An entry that the reader may not see is known by its hash alone. */
    private void pass(String... fields) {
        if (!entry.isEmpty() || number(fields, 1) != lastNo + 1 || fields.length != 3) {
            throw broken(lastNo + 1, "编号不连续", "the numbers do not follow each other");
        }
        lastNo++;
        previous = fields[2];
    }

    private void end(String... fields) {
        if (!entry.isEmpty() || number(fields, 1) != lastNo || fields.length != 3 || !previous.equals(fields[2])) {
            throw broken(lastNo + 1, "与链尾不符", "it is not what the head of the chain says");
        }
        ended = true;
    }

    private long number(String[] fields, int at) {
        try {
            return Long.parseLong(fields[at]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw broken(lastNo + 1, "有不是数字的编号或金额", "a number is no number");
        }
    }

    private static String hash(String canonical, String before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((canonical + before).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private StartFailure broken(long no, String chinese, String english) {
        return new StartFailure(
                "LA-061", "第 " + no + " 条分录有问题：" + chinese + "。", "entry " + no + " is wrong: " + english + ".");
    }

    static StartFailure unreadable(Path file, Exception cause) {
        return new StartFailure(
                "LA-060",
                file + " 无法读取，或不是导出的账簿证明；请重新导出。",
                file + " cannot be read or is no exported proof of the ledger; export it again.",
                cause);
    }
}
