package weijie.architecture.wrong.repair;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Something that gives another answer tomorrow and cannot be tested for it today. */
public class KnowsTheTime {

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
