package weijie.architecture.wrong.settlement.rule;

import jakarta.inject.Inject;

/** A rule that needs a container to be tested. */
public class ImpureRule {

    @Inject
    Runnable something;
}
