package weijie.architecture.wrong.api;

import weijie.settlement.StatementLists;

/** A door that knows a class that asks the database in SQL. */
public class AsksInSql {

    StatementLists lists;
}
