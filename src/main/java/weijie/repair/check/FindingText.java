package weijie.repair.check;

import java.util.ArrayList;
import java.util.List;
import weijie.shared.Texts;

/**
 * The sentence of a finding: place 0 is the field's name, place 1 what stood there, from place 2 on the figures of the check. A row
 * number before it is the business of whoever has rows.
 */
public final class FindingText {

    static final String LEVEL_MARK = "@level:";

    private FindingText() {}

    public static String of(Finding finding, Texts texts) {
        return of(finding.code(), finding.field(), finding.value(), finding.args(), texts);
    }

    public static String of(String code, RecordField field, String value, List<String> args, Texts texts) {
        List<Object> places = new ArrayList<>();
        places.add(field == null ? "" : field(field, texts));
        places.add(value == null ? "" : value);
        args.forEach(arg -> places.add(
                arg.startsWith(LEVEL_MARK) ? texts.get("repair.level." + arg.substring(LEVEL_MARK.length())) : arg));
        boolean stored = DuplicateNumber.CODE.equals(code) && args.stream().allMatch(String::isEmpty);
        return texts.get("check." + code + (stored ? ".stored" : ""), places.toArray());
    }

    /** The field as people call it. */
    public static String field(RecordField field, Texts texts) {
        return texts.get("repair.field." + field.name());
    }
}
