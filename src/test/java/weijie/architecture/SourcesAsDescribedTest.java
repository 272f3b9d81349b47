package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} says about how a class is written, held against the sources. */
class SourcesAsDescribedTest {

    private static final int DESK_METHOD = 30;
    private static final int LONGEST_CLASS = 600;

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");
    private static final Pattern UNFINISHED = Pattern.compile("TO" + "DO|FIX" + "ME|@author");

    @Test
    void everyPublicClassSaysWhatItIs() {
        assertKept(SourcesAsDescribedTest::undescribed);
    }

    @Test
    void aMethodOfADeskIsShort() {
        assertKept(SourcesAsDescribedTest::longMethods);
    }

    @Test
    void nothingIsLeftToDo() {
        BiFunction<Path, String, List<String>> unfinished =
                (file, text) -> UNFINISHED.matcher(text).find() ? List.of(file.toString()) : List.of();
        assertThat(against(Path.of("src/main/java"), unfinished)).isEmpty();
        assertThat(unfinished.apply(Path.of("X.java"), "// TO" + "DO think")).isNotEmpty();
    }

    @Test
    void noClassOutgrowsItsFile() {
        BiFunction<Path, String, List<String>> outgrown =
                (file, text) -> text.lines().count() > LONGEST_CLASS ? List.of(file.toString()) : List.of();
        assertThat(against(Path.of("src/main/java"), outgrown)).isEmpty();
        assertThat(outgrown.apply(Path.of("X.java"), "x\n".repeat(LONGEST_CLASS + 1)))
                .isNotEmpty();
    }

    @Test
    void everyRoomOnTheMapThatIsBuiltHasAPreface() {
        assertThat(ModuleMap.drawn().allowed().keySet().stream()
                        .map(room -> Path.of("src/main/java/weijie", room.split("\\.")))
                        .filter(Files::isDirectory)
                        .filter(room -> !Files.exists(room.resolve("package-info.java"))))
                .isEmpty();
    }

    /** The shipped sources keep it, and among the wrong ones there is one that does not. */
    private static void assertKept(BiFunction<Path, String, List<String>> against) {
        assertThat(against(Path.of("src/main/java"), against)).isEmpty();
        assertThat(against(Path.of("src/test/java/weijie/architecture/wrong"), against))
                .isNotEmpty();
    }

    private static List<String> against(Path folder, BiFunction<Path, String, List<String>> rule) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> rule.apply(file, read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> undescribed(Path file, String text) {
        var type = PUBLIC_TYPE.matcher(text);
        return type.find()
                        && !text.substring(
                                        Math.max(text.lastIndexOf("\nimport "), text.indexOf("package ")), type.start())
                                .contains("/**")
                ? List.of(file + " does not say what it is")
                : List.of();
    }

    private static List<String> longMethods(Path file, String text) {
        List<String> tooLong = new ArrayList<>();
        if (!file.getFileName().toString().endsWith("Desk.java")) {
            return tooLong;
        }
        List<String> lines = text.lines().toList();
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(" {4}(public|private|protected|static|<|[A-Z]|void|int|long|boolean).*\\(.*")) {
                begin = i;
            }
            if (lines.get(i).equals("    }") && i - begin + 1 > DESK_METHOD) {
                tooLong.add(file + ": " + lines.get(begin).strip() + " has " + (i - begin + 1) + " lines");
            }
        }
        return tooLong;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
