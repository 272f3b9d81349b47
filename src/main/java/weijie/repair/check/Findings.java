package weijie.repair.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weijie.shared.RepairLevel;

/** Gathers what the checks say about one record. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>(2);
    private String code;
    private Severity severity;

    /** Names the check that speaks next. */
    public Findings by(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
        return this;
    }

    /** Says something about a field; the figures fill the places of the sentence. */
    public void add(RecordField field, String value, Object... args) {
        all.add(new Finding(code, severity, field, value, texts(args), null, null));
    }

    /** Says something about a field in view of another record, whose number only its own people may see. */
    public void addRelated(
            RecordField field, String value, String relatedOrderNo, LocalDate relatedOn, Object... args) {
        all.add(new Finding(code, severity, field, value, texts(args), relatedOrderNo, relatedOn));
    }

    private static List<String> texts(Object[] args) {
        return Arrays.stream(args).map(Findings::text).toList();
    }

    /** A level is named in the reader's language later, so it is marked. */
    private static String text(Object arg) {
        return arg == null
                ? ""
                : arg instanceof RepairLevel level ? FindingText.LEVEL_MARK + level.name() : arg.toString();
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public boolean abnormal() {
        return has(Severity.ABNORMAL);
    }

    public boolean rejected() {
        return has(Severity.REJECTED);
    }

    private boolean has(Severity gravity) {
        for (Finding finding : all) {
            if (finding.severity() == gravity) {
                return true;
            }
        }
        return false;
    }
}
