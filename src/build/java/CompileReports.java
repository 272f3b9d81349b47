import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles the report templates while the war is built, so that no compiler is needed, or can be reached, at run time. */
public final class CompileReports {

    public static void main(String[] args) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(args[1]));
        for (Path template : templates(Path.of(args[0]))) {
            Path compiled = target.resolve(template.getFileName().toString().replace(".jrxml", ".jasper"));
            if (Files.notExists(compiled)
                    || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) < 0) {
                JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
            }
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
