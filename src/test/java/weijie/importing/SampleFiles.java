package weijie.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The shared data beside the project, for the tests that want real files; they are skipped where it is not there. */
final class SampleFiles {

    private SampleFiles() {}

    static Path folder(String name) {
        for (Path root : List.of(Path.of("../shared/data"), Path.of("../../shared/data"))) {
            if (Files.isDirectory(root.resolve(name))) {
                return root.resolve(name);
            }
        }
        return Assumptions.abort("no shared data beside the project");
    }

    static Path orders(String name) {
        return folder("sample_orders").resolve(name);
    }
}
