package weijie.architecture.wrong.settlement.rule;

/** Stands for the rulebook's interface, which only its own package can see. */
interface Rule {

    boolean judge();
}
