package weijie.catalog;

import java.util.Set;

/** Kinds of record of the catalogue, in references and audit notes. */
final class AuditKind {

    static final String CATEGORY = "CATEGORY";
    static final String MODEL = "MODEL";
    static final String FAULT_CODE = "FAULT_CODE";
    static final String PART = "PART";
    static final String UNIT = "UNIT";

    static final Set<String> ALL = Set.of(CATEGORY, MODEL, FAULT_CODE, PART, UNIT);

    private AuditKind() {}
}
