package weijie.architecture.wrong.settlement.rule;

/** The rule that is asked. */
class AnotherRule implements Rule {

    @Override
    public boolean judge() {
        return true;
    }
}
