package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the distribution that ends by itself: {@code java -jar weijie.jar backup …}.
 *
 * @param exitCode with which it ended
 * @param console what it said
 */
public record Program(int exitCode, String console) {

    /**
     * Runs it to its end.
     *
     * @param environment all that is set of the program's variables
     */
    public static Program run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Build.economical());
        command.addAll(
                List.of("-Xmx256m", "-jar", Build.dist().resolve("weijie.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WEIJIE_") || name.startsWith("DB_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Program(process.onExit().join().exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
