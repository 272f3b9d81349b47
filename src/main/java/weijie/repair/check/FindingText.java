package weijie.repair.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import weijie.shared.Texts;

/**
 * The sentence of a finding: place 0 is the field's name, place 1 what stood there, from place 2 on the figures of the check. A row
 * number before it is the business of whoever has rows.
 */
public final class FindingText {

    static final String LEVEL_MARK = "@level:";
    private static final String FIELDS_MARK = "@fields:";

    private FindingText() {}

    public static String of(Finding finding, Texts texts) {
        return of(finding.code(), finding.field(), finding.value(), finding.args(), texts);
    }

    public static String of(String code, RecordField field, String value, List<String> args, Texts texts) {
        List<Object> places = new ArrayList<>();
        places.add(field == null ? "" : field(field, texts));
        places.add(value == null ? "" : value);
        args.forEach(arg -> places.add(word(arg, texts)));
        return texts.get("check." + code + variant(code, args, texts), places.toArray());
    }

    private static String word(String arg, Texts texts) {
        if (arg.startsWith(LEVEL_MARK)) {
            return texts.get("repair.level." + arg.substring(LEVEL_MARK.length()));
        }
        return arg.startsWith(FIELDS_MARK)
                ? Arrays.stream(arg.substring(FIELDS_MARK.length()).split(","))
                        .map(name -> field(RecordField.valueOf(name), texts))
                        .collect(Collectors.joining(texts.get("app.listed")))
                : arg;
    }

    /** Some sentences have a form of their own where the last figure is there, and of a number whether it is another row's. */
    private static String variant(String code, List<String> args, Texts texts) {
        boolean last = !args.isEmpty() && !args.get(args.size() - 1).isEmpty();
        if (DuplicateNumber.CODE.equals(code)) {
            boolean ofRow = !args.isEmpty() && !args.get(0).isEmpty();
            return ofRow ? "" : last ? ".differs" : ".stored";
        }
        return last && texts.has("check." + code + ".near") ? ".near" : "";
    }

    /** Fields as a figure of a finding, to be named in the reader's language; empty when there are none. */
    static String fields(List<RecordField> fields) {
        return fields.isEmpty()
                ? ""
                : FIELDS_MARK + fields.stream().map(RecordField::name).collect(Collectors.joining(","));
    }

    /** The field as people call it. */
    public static String field(RecordField field, Texts texts) {
        return texts.get("repair.field." + field.name());
    }
}
