package weijie.settlement.close;

import java.io.Serializable;
import weijie.settlement.SeenStatement;
import weijie.shared.Texts;

/**
 * What became of one statement of a {@link ClosingAct}.
 *
 * @param ended whether it was its turn already
 * @param refusalCode why it was left out, {@code null} when it was not
 * @param refusalArgs the figures of the sentence, with bars between
 */
public record ClosingResult(
        String centreCode,
        String centreName,
        String statementNo,
        String digest,
        boolean ended,
        String refusalCode,
        String refusalArgs)
        implements Serializable {

    SeenStatement seen() {
        return new SeenStatement(statementNo, digest);
    }

    public boolean isDone() {
        return ended && refusalCode == null;
    }

    public boolean isRefused() {
        return refusalCode != null;
    }

    /** Why it was left out, as whoever had tried it alone would have been told; nothing when it was not. */
    public String why(Texts texts) {
        if (refusalCode == null) {
            return "";
        }
        Object[] args = refusalArgs.split("\\|", -1);
        for (int i = 0; i < args.length; i++) {
            args[i] = texts.has("status." + args[i]) ? texts.get("status." + args[i]) : args[i];
        }
        return texts.get("refusal." + refusalCode, args);
    }
}
