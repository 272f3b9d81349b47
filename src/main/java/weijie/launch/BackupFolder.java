package weijie.launch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A backup on the disk: {@code weijie.sql.gz}, the directory {@code files}, and {@code backup.properties} with the figures that a restore
 * compares. The figures are written last, so a backup that was broken off has none.
 */
record BackupFolder(Path path) {

    private static final String FORMAT = "1";

    Path dump() {
        return path.resolve("weijie.sql.gz");
    }

    KeptFiles files() {
        return new KeptFiles(path.resolve("files"));
    }

    private Path figures() {
        return path.resolve("backup.properties");
    }

    /** @throws StartFailure {@code LA-051} when something is in it already */
    void makeEmpty() throws IOException {
        if (Files.exists(path) && !(Files.isDirectory(path) && isEmpty())) {
            throw new StartFailure(
                    "LA-051",
                    "目标目录 " + path + " 不是空的；请指定一个新目录。",
                    "the target directory " + path + " is not empty; name a new one.");
        }
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(Home.ONLY_OURS));
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    Writer dumpWriter() throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(dump()), 1 << 16), StandardCharsets.UTF_8),
                1 << 16);
    }

    BufferedReader dumpReader() throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(dump()), 1 << 16), StandardCharsets.UTF_8),
                1 << 16);
    }

    void complete(Properties figures) throws IOException {
        figures.setProperty("format", FORMAT);
        figures.setProperty("dump.sha256", KeptFiles.digestOf(dump()));
        Path part = path.resolve("backup.properties.part");
        try (Writer out = Files.newBufferedWriter(part)) {
            figures.store(out, null);
        }
        Files.move(part, figures());
    }

    /**
     * The figures of a backup that is whole.
     *
     * @throws StartFailure {@code LA-052} when it was broken off or changed afterwards
     */
    Properties figuresOfWhole() throws IOException {
        Properties figures = new Properties();
        if (Files.exists(figures())) {
            try (BufferedReader in = Files.newBufferedReader(figures())) {
                figures.load(in);
            }
        }
        if (!FORMAT.equals(figures.getProperty("format"))
                || Files.notExists(dump())
                || !KeptFiles.digestOf(dump()).equals(figures.getProperty("dump.sha256"))) {
            throw new StartFailure(
                    "LA-052",
                    path + " 不是一份完整的备份（缺少 backup.properties，或 weijie.sql.gz 与它不符）。",
                    path
                            + " is not a whole backup (backup.properties is missing, or weijie.sql.gz is not what it says).");
        }
        return figures;
    }
}
