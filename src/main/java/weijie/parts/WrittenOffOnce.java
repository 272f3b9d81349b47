package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** Every piece that has ended has one end that stands, the one it shows, made by another person than its inspector (G18, G24). */
@ApplicationScoped
public class WrittenOffOnce implements Invariant {

    @Inject
    ReturnFaults faults;

    @Override
    public String code() {
        return "WRITTEN_OFF_ONCE";
    }

    @Override
    public Finding check() {
        return faults.ends();
    }
}
