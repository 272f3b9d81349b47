package weijie.architecture.wrong.repair;

import weijie.shared.jpa.Rows;

/** A question in SQL from a desk. */
public class AsksInSqlDesk {

    Rows rows;
}
