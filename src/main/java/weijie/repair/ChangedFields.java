package weijie.repair;

import java.util.List;
import java.util.stream.Collectors;
import weijie.repair.check.FindingText;
import weijie.repair.check.RecordField;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** The fields that others changed, as a refusal names them. */
record ChangedFields(List<RecordField> fields) implements Worded {

    static ChangedFields of(List<OrderEvent> events) {
        return new ChangedFields(events.stream()
                .flatMap(event -> event.changes().stream())
                .map(OrderDetail.Difference::field)
                .distinct()
                .sorted()
                .toList());
    }

    @Override
    public String in(Texts texts) {
        return fields.isEmpty()
                ? ""
                : texts.get(
                        "repair.changed",
                        fields.stream()
                                .map(field -> FindingText.field(field, texts))
                                .collect(Collectors.joining(texts.get("repair.changed.and"))));
    }
}
