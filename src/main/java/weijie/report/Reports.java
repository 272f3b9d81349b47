package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import weijie.shared.Caller;
import weijie.shared.Refusal;

/** All reports there are: whatever class is one, is offered. */
@ApplicationScoped
class Reports {

    @Inject
    @Any
    Instance<Report> all;

    /** Those that somebody may read, in the order of their codes. */
    List<Report> of(Caller reader) {
        return all.stream()
                .filter(report -> report.mayRead(reader))
                .sorted(Comparator.comparing(Report::code))
                .toList();
    }

    /** @throws Refusal {@code RE-850} for one that is not there, or not for this reader */
    Report find(String code, Caller reader) {
        return of(reader).stream()
                .filter(report -> report.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("RE-850", code));
    }
}
