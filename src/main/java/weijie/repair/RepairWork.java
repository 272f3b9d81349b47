package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import weijie.repair.check.RecordField;
import weijie.repair.check.StoredRecord;
import weijie.shared.RepairLevel;

/** What was wrong with the unit and what was done about it; of the parts only how many lines name them. */
@Embeddable
class RepairWork {

    @Column(name = "service_mode")
    private String serviceMode;

    @Column(name = "fault_code")
    private String faultCode;

    @Column(name = "fault_description")
    private String faultDescription;

    private String actions;

    /** A settlement asks for old parts only where there are some (G09). */
    @Column(name = "part_lines")
    private int partLines;

    @Enumerated(EnumType.STRING)
    @Column(name = "repair_level")
    private RepairLevel level;

    @Column(name = "level_word")
    private String levelWord;

    private int units;
    private String technician;

    protected RepairWork() {}

    RepairWork(StoredRecord record) {
        serviceMode = record.serviceMode();
        faultCode = record.faultCode();
        faultDescription = record.faultDescription();
        actions = record.actions();
        partLines = record.parts().size();
        readLevel(record);
        units = record.units();
        technician = record.technician();
    }

    /** Takes the level as it is read today. */
    final void readLevel(StoredRecord record) {
        level = record.levelKept();
        levelWord = record.unread().level();
    }

    /** As it would be typed again. */
    void into(Map<RecordField, String> fields) {
        fields.put(RecordField.SERVICE_MODE, serviceMode);
        fields.put(RecordField.FAULT_CODE, faultCode);
        fields.put(RecordField.FAULT_DESCRIPTION, faultDescription);
        fields.put(RecordField.ACTIONS, actions);
        fields.put(RecordField.REPAIR_LEVEL, levelWord == null ? level.name() : levelWord);
        fields.put(RecordField.UNITS, String.valueOf(units));
        fields.put(RecordField.TECHNICIAN, technician);
    }

    RepairLevel level() {
        return levelWord == null ? level : null;
    }

    /** The level as it was written, where nobody knows the word; else {@code null}. */
    String levelWord() {
        return levelWord;
    }
}
