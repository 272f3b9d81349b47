package weijie.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the person who started the system reads. It is always UTF-8: under a plain {@code C} locale Java would print question
 * marks for every Chinese character.
 */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    static Console ofProcess() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    void say(String line) {
        out.println(line);
    }

    void say(String chinese, String english) {
        say(chinese + "  " + english);
    }

    void refuse(Command command, StartFailure failure) {
        for (StartFailure.Reason reason : failure.reasons()) {
            say(command.cannotInChinese() + "：" + reason.chinese() + "［" + reason.code() + "］");
            say(command.cannotInEnglish() + ": " + reason.english() + " [" + reason.code() + "]");
        }
    }
}
