package weijie.architecture.wrong.settlement.rule;

/** A rule whose answer hangs on another rule: the order of the rulebook would no longer say what happens. */
public class RuleThatAsksAnother implements Rule {

    private final Rule other = new AnotherRule();

    @Override
    public boolean judge() {
        return other.judge();
    }
}
