package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import weijie.repair.check.FeeGroup;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Rows;

/** What decides the fees of the rows that would be stored now, so that a person can be told an estimate beforehand. */
@ApplicationScoped
public class StagedFees {

    @Inject
    Rows sql;

    /** Puts what the last judgement counted in the place of what an earlier one did. */
    void replace(long importId, Collection<FeeGroup> groups) {
        sql.change("delete from import_fee where import_id = ?", importId);
        sql.with(connection -> {
            try (BulkLoad fees = new BulkLoad(
                    connection,
                    "import_fee",
                    "import_id",
                    "category_code",
                    "province_code",
                    "repair_level",
                    "units",
                    "completed_on",
                    "records")) {
                for (FeeGroup group : groups) {
                    fees.put(importId)
                            .put(group.categoryCode())
                            .put(group.provinceCode())
                            .put(group.paid().level())
                            .put((long) group.paid().units())
                            .put(group.completedOn())
                            .put(group.count())
                            .endRow();
                }
                fees.flush();
                return null;
            }
        });
    }

    List<FeeGroup> of(long importId) {
        return sql.list(
                "select category_code, province_code, repair_level, units, completed_on, records from import_fee"
                        + " where import_id = ?",
                row -> new FeeGroup(
                        row.text("category_code"),
                        row.text("province_code"),
                        new PaidWork(row.choice(RepairLevel.class, "repair_level"), row.count("units")),
                        row.day("completed_on"),
                        row.number("records")),
                importId);
    }
}
