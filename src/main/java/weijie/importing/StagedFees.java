package weijie.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import weijie.repair.check.FeeGroup;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.BulkLoad;

/** What decides the fees of the rows that would be stored now, so that a person can be told an estimate beforehand. */
@ApplicationScoped
public class StagedFees {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    /** Puts what the last judgement counted in the place of what an earlier one did. */
    void replace(long importId, Collection<FeeGroup> groups) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement delete = connection.prepareStatement("delete from import_fee where import_id = ?")) {
                delete.setLong(1, importId);
                delete.executeUpdate();
            }
            try (BulkLoad fees = new BulkLoad(
                    connection,
                    "import_fee",
                    "import_id",
                    "category_code",
                    "province_code",
                    "repair_level",
                    "units",
                    "completed_month",
                    "records")) {
                for (FeeGroup group : groups) {
                    fees.put(importId)
                            .put(group.categoryCode())
                            .put(group.provinceCode())
                            .put(group.level())
                            .put((long) group.units())
                            .put(group.month())
                            .put(group.count())
                            .endRow();
                }
                fees.flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<FeeGroup> of(long importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select category_code, province_code, repair_level, units, completed_month, records from import_fee"
                                + " where import_id = ?")) {
            query.setLong(1, importId);
            try (ResultSet found = query.executeQuery()) {
                List<FeeGroup> groups = new ArrayList<>();
                while (found.next()) {
                    groups.add(new FeeGroup(
                            found.getString(1),
                            found.getString(2),
                            RepairLevel.valueOf(found.getString(3)),
                            found.getInt(4),
                            found.getString(5),
                            found.getLong(6)));
                }
                return groups;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
