package weijie.repair.check;

import weijie.catalog.CatalogSnapshot;
import weijie.shared.Term;

/** Once the parts loop runs, a part that must go back names the tag of the one removed (G23). */
final class OldPartUntagged implements RecordCheck {

    @Override
    public String code() {
        return "RR-112";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Candidate record, CheckFacts facts, Findings findings) {
        if (record.parts() == null
                || record.acceptedOn() == null
                || !facts.terms().isOn(Term.PARTS_LOOP_FROM, record.acceptedOn())) {
            return;
        }
        for (PartLine line : record.parts()) {
            boolean returnable = facts.masters()
                    .catalog()
                    .part(line.partCode())
                    .filter(CatalogSnapshot.PartView::mustReturn)
                    .isPresent();
            if (returnable && line.oldPartTag() == null) {
                findings.add(RecordField.PARTS_USED, line.partCode());
            }
        }
    }
}
