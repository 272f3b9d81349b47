package weijie.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The programs of MariaDB, unpacked once from the jar they come in; another version of the jar is unpacked beside. */
record DatabasePrograms(Path root) {

    /** Programs for 64-bit Linux, messages, character sets and the tables of a new database: a third of the jar is left there. */
    private static final String WANTED = "(bin/(mariadbd|mariadb|mariadb-dump)|share/english/.*|share/charsets/.*"
            + "|share/mariadb_(system_tables|system_tables_data|performance_tables)\\.sql)";

    /**
     * @param jar the binary jar
     * @param folder where versions are unpacked
     */
    static DatabasePrograms unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String prefix = prefixOf(zip);
            // ".../mariadb-11.4.5/linux/" becomes "mariadb-11.4.5".
            Path root = folder.resolve(Path.of(prefix).getParent().getFileName());
            if (Files.notExists(root)) {
                Path part = folder.resolve(root.getFileName() + ".part");
                Home.deleteTree(part);
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    if (entry.getName().startsWith(prefix)
                            && entry.getName().substring(prefix.length()).matches(WANTED)) {
                        copy(zip, entry, part.resolve(entry.getName().substring(prefix.length())));
                    }
                }
                // The name appears only when everything is there: a start that was killed half way leaves no trap.
                Files.move(part, root, StandardCopyOption.ATOMIC_MOVE);
            }
            return new DatabasePrograms(root);
        }
    }

    private static String prefixOf(ZipFile zip) throws IOException {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith("/bin/mariadbd"))
                .map(name -> name.substring(0, name.length() - "bin/mariadbd".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("no database server in " + zip.getName()));
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        Files.createDirectories(target.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            zip.getInputStream(entry).transferTo(out);
        }
        if (entry.getName().contains("/bin/") && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    Path server() {
        return root.resolve("bin/mariadbd");
    }

    Path share(String name) {
        return root.resolve("share").resolve(name);
    }
}
