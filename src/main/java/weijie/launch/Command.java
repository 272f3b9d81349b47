package weijie.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the program was asked to do: {@code java -jar weijie.jar} starts the system, {@code … backup <directory>} and
 * {@code … restore <directory>} copy it out and back in, {@code … verify <file>} checks an exported proof of the ledger.
 *
 * @param place the directory of the backup, or the file of the proof; {@code null} when the system is started
 */
record Command(Verb verb, Path place) {

    /** The verbs. */
    enum Verb {
        START,
        BACKUP,
        RESTORE,
        VERIFY
    }

    static final Command START = new Command(Verb.START, null);

    /** @throws StartFailure {@code LA-050} for anything else than the four */
    static Command of(String... arguments) {
        if (arguments.length == 0) {
            return START;
        }
        try {
            for (Verb verb : Verb.values()) {
                if (arguments.length == 2
                        && verb != Verb.START
                        && verb.name().toLowerCase(Locale.ROOT).equals(arguments[0])) {
                    return new Command(
                            verb, Path.of(arguments[1]).toAbsolutePath().normalize());
                }
            }
        } catch (InvalidPathException e) {
            throw usage();
        }
        throw usage();
    }

    private static StartFailure usage() {
        return new StartFailure(
                "LA-050",
                "用法：java -jar weijie.jar 启动；java -jar weijie.jar backup <目录> 备份；java -jar weijie.jar restore <目录> 恢复；"
                        + "java -jar weijie.jar verify <文件> 验证导出的账簿证明。",
                "use java -jar weijie.jar to start, java -jar weijie.jar backup <directory>, java -jar weijie.jar restore"
                        + " <directory> or java -jar weijie.jar verify <file>.");
    }

    String cannotInChinese() {
        return switch (verb) {
            case START -> "无法启动";
            case BACKUP -> "无法备份";
            case RESTORE -> "无法恢复";
            case VERIFY -> "验证未通过";
        };
    }

    String cannotInEnglish() {
        return switch (verb) {
            case START -> "Cannot start";
            case BACKUP -> "Cannot back up";
            case RESTORE -> "Cannot restore";
            case VERIFY -> "Not verified";
        };
    }
}
