package weijie.settlement.close;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import weijie.settlement.SeenStatement;

/** By which it is known again that the same was asked for: the verb and the statements as they were seen, in whatever order. */
final class ClosingPrint {

    private ClosingPrint() {}

    static String of(ClosingVerb verb, List<SeenStatement> seen) {
        String text = seen.stream()
                .map(one -> one.number() + ' ' + one.digest())
                .sorted()
                .collect(Collectors.joining("\n", verb + "\n", ""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
