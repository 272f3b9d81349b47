package weijie.repair.check;

import weijie.shared.Terms;

/** One question about a record beside the other records of its unit, customer or outlet; asked when all of them are known. */
interface HistoryCheck {

    String code();

    Severity severity();

    void check(Visit visit, Neighbours neighbours, Terms terms, Findings findings);
}
