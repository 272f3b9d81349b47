package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** Every published statement came out as it is stored when it was computed again last; of one that was not yet nothing is known. */
@ApplicationScoped
public class StatementsWereReplayed implements Invariant {

    private static final int NAMED_MOST = 5;

    @Inject
    ReplayChecks checks;

    @Override
    public String code() {
        return "REPLAY";
    }

    @Override
    public Finding check() {
        ReplayState state = checks.state(null);
        return new Finding(
                state.published(),
                state.different().size(),
                String.join(" ", state.different().stream().limit(NAMED_MOST).toList()));
    }
}
