package weijie.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB of our own in the data directory, on a free port of the loopback address. It is started again when it dies, and what
 * a killed launcher left running is found and stopped before a new one starts.
 */
final class EmbeddedDatabase {

    /** A system property with further options of the database server, separated by blanks. */
    static final String OPTIONS = "weijie.database.options";

    private static final String NAME = "weijie";
    private static final String PORT_FILE = "port";
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORTS_TRIED = 1_000;
    private static final String PASSWORD_FILE = "password";

    /** The account that the application works under; the tables belong to the one that is named as the database. */
    private static final String APPLICATION = "weijie_app";

    private static final String APPLICATION_PASSWORD_FILE = "application-password";
    private static final Duration TIME_TO_RECOVER = Duration.ofMinutes(10);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(2);
    private static final int FIRST_BYTE_OF_GREETING = 10;

    /** Relative to the data directory, like the socket: a colon in an absolute path would divide it into several. */
    private static final String TEMPORARY = "--tmpdir=../tmp";

    private final DatabasePrograms programs;
    private final Path folder;
    private final Path data;
    private final Path log;
    private final Console console;
    private final String password;
    private final String applicationPassword;
    private final int port;

    private volatile Process process;
    private volatile boolean stopping;

    private EmbeddedDatabase(DatabasePrograms programs, Home home, Console console) throws IOException {
        this.programs = programs;
        this.folder = Home.forUsAlone(home.database());
        this.data = folder.resolve("data");
        this.log = logIn(home);
        this.console = console;
        this.password = rememberedPassword(PASSWORD_FILE);
        this.applicationPassword = rememberedPassword(APPLICATION_PASSWORD_FILE);
        this.port = freePort();
    }

    private static Path logIn(Home home) {
        return home.logs().resolve("database.log");
    }

    /**
     * Starts the database, making it first if there is none, and sees to it that it ends after {@code before}.
     *
     * @param jar MariaDB's programs
     * @param before waits for whatever uses the database to end; called when the process is asked to end
     * @throws StartFailure when it does not come up
     */
    static EmbeddedDatabase start(Path jar, Home home, Console console, Runnable before) {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new StartFailure(
                    "LA-040",
                    "内置数据库只支持 64 位 Linux；请用 DB_URL、DB_USER、DB_PASSWORD 指定已有的 MySQL 或 MariaDB。",
                    "the built-in database runs on 64-bit Linux only; name a MySQL or MariaDB in DB_URL, DB_USER, DB_PASSWORD.");
        }
        try {
            Path engines = Home.forUsAlone(home.path().resolve("engine"));
            EmbeddedDatabase database = new EmbeddedDatabase(DatabasePrograms.unpack(jar, engines), home, console);
            database.stopOrphans();
            database.freshTemporaryDirectory();
            database.install();
            database.stopAtEnd(before);
            database.run();
            database.watch();
            return database;
        } catch (IOException e) {
            throw new StartFailure(
                    "LA-041",
                    "内置数据库未能启动（" + e.getMessage() + "）；详见 " + logIn(home) + "。",
                    "the built-in database did not start (" + e.getMessage() + "); see " + logIn(home) + ".",
                    e);
        }
    }

    private void stopAtEnd(Runnable before) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            before.run();
                            stop();
                        },
                        "database stop"));
    }

    Settings.External access() {
        return new Settings.External(
                url(port), APPLICATION, applicationPassword, new Settings.External.Owner(NAME, password));
    }

    /**
     * How its owner reaches the database of a data directory that another process has started.
     *
     * @throws StartFailure {@code LA-042} when that process has not come so far
     */
    static Settings.External accessOfRunning(Path home) {
        Path folder = home.resolve(Home.DATABASE);
        try {
            return new Settings.External(
                    url(Integer.parseInt(
                            Files.readString(folder.resolve(PORT_FILE)).strip())),
                    NAME,
                    Files.readString(folder.resolve(PASSWORD_FILE)).strip());
        } catch (IOException e) {
            throw new StartFailure(
                    "LA-042",
                    "占用数据目录 " + home + " 的程序还没有启动数据库，请稍后再试。",
                    "the program that uses the data directory " + home
                            + " has not started its database yet; try again in a" + " moment.",
                    e);
        }
    }

    private static String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?sslMode=DISABLED";
    }

    /** Ends the database in good order; it is not started again. */
    void stop() {
        stopping = true;
        Process running = process;
        if (running != null) {
            end(running.toHandle());
        }
    }

    /**
     * Stops servers on our data that lost their launcher. The process list is asked for the data directory that only ours is given,
     * which also finds one whose launcher was killed before it could write anything down.
     */
    private void stopOrphans() {
        String ours = dataArgument() + " ";
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(ours))
                .toList();
        for (ProcessHandle orphan : orphans) {
            console.say("正在停止上次遗留的数据库进程 " + orphan.pid() + "。", "Stopping a database process left by a former run.");
            end(orphan);
        }
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            handle.destroyForcibly();
        }
    }

    /** Makes the system tables in a directory of another name first, so that a killed first start begins anew. */
    private void install() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path part = folder.resolve("data.part");
        Home.deleteTree(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(Home.ONLY_OURS));
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + programs.root(),
                "--datadir=" + part,
                "--lc-messages-dir=" + programs.share(""),
                TEMPORARY,
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--innodb-log-file-size=256M"));
        addUser(command);
        Process bootstrap = process(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (OutputStream sql = bootstrap.getOutputStream()) {
            say(
                    sql,
                    "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket='"
                            + System.getProperty("user.name").replace("'", "''") + "';\n");
            for (String script : List.of(
                    "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql")) {
                Files.copy(programs.share(script), sql);
                say(sql, "\n");
            }
        }
        int code = waitFor(bootstrap);
        if (code != 0) {
            throw new IOException("making its tables ended with " + code);
        }
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Its own place for temporary tables and for the bootstrap: in the machine's common one two servers that start at once have met
     * under the same name, and one of them died.
     */
    private void freshTemporaryDirectory() throws IOException {
        Path temporary = folder.resolve("tmp");
        Home.deleteTree(temporary);
        Files.createDirectory(temporary, PosixFilePermissions.asFileAttribute(Home.ONLY_OURS));
    }

    private static ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // The database's own way to keep its files to itself.
        builder.environment().putAll(Map.of("UMASK", "0600", "UMASK_DIR", "0700"));
        return builder;
    }

    private static void say(OutputStream sql, String text) throws IOException {
        sql.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void run() throws IOException {
        Path init = folder.resolve("init.sql");
        writePrivately(init, initialStatements());
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Ctrl-C reaches every process of the terminal's foreground group; the database must outlive the server.
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                programs.server().toString(),
                "--no-defaults",
                dataArgument(),
                "--basedir=" + programs.root(),
                "--lc-messages-dir=" + programs.share(""),
                "--character-sets-dir=" + programs.share("charsets"),
                TEMPORARY,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data directory: an absolute path may be longer than a socket's name can be.
                "--socket=database.sock",
                "--pid-file=" + folder.resolve("database.pid"),
                "--log-error=" + log,
                "--init-file=" + init,
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes() + "M",
                "--innodb-log-file-size=256M"));
        command.addAll(furtherOptions());
        addUser(command);
        process = process(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        if (stopping) {
            stop();
        }
        awaitGreeting(process);
        Files.deleteIfExists(init);
        writePrivately(folder.resolve(PORT_FILE), Integer.toString(port));
    }

    /** What a test adds: one that never takes the power away needs no promise of the disk for every transaction. */
    private static List<String> furtherOptions() {
        String given = System.getProperty(OPTIONS, "").strip();
        return given.isEmpty() ? List.of() : List.of(given.split("\\s+"));
    }

    private String dataArgument() {
        return "--datadir=" + data;
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /**
     * The owner of the tables, whichever way it comes: over the loopback address, where alone the server listens, or through the
     * socket, whose name needs no port. Triggers belong to the account that made them. The application's account may read and add;
     * what more it may, the owner says table by table when they are made.
     */
    private String initialStatements() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL ON %1$s.* TO '%1$s'@'%%' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS '%3$s'@'%%' IDENTIFIED BY '%4$s';
                ALTER USER '%3$s'@'%%' IDENTIFIED BY '%4$s';
                GRANT SELECT, INSERT ON %1$s.* TO '%3$s'@'%%';
                """.formatted(NAME, password, APPLICATION, applicationPassword);
    }

    /** A sixteenth of the machine's memory, between 128 MB and 2 GB: the server beside it has to live too. */
    private static long bufferPoolMegabytes() {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return Math.min(Math.max(memory / 16 >> 20, 128), 2048);
    }

    private void awaitGreeting(Process starting) throws IOException {
        long deadline = System.nanoTime() + TIME_TO_RECOVER.toNanos();
        while (!greets()) {
            if (!starting.isAlive()) {
                throw new IOException("it ended with " + starting.exitValue());
            }
            if (System.nanoTime() > deadline) {
                starting.destroyForcibly();
                throw new IOException("it did not answer within " + TIME_TO_RECOVER.toMinutes() + " minutes");
            }
            pause(Duration.ofMillis(50));
        }
    }

    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2000);
            InputStream in = socket.getInputStream();
            // Length (3 bytes) and number (1 byte) of the packet come before the version of the protocol.
            byte[] greeting = in.readNBytes(5);
            return greeting.length == 5 && greeting[4] == FIRST_BYTE_OF_GREETING;
        } catch (IOException e) {
            return false;
        }
    }

    private void watch() {
        Thread watcher = new Thread(this::keepRunning, "database watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void keepRunning() {
        while (!stopping) {
            waitFor(process);
            if (stopping) {
                return;
            }
            console.say("内置数据库意外退出，正在重新启动。", "The built-in database ended unexpectedly and is started again.");
            try {
                run();
                console.say("内置数据库已恢复。", "The built-in database is back.");
            } catch (IOException e) {
                console.say("内置数据库未能重新启动：" + e.getMessage(), "It did not start; see " + log);
                pause(BETWEEN_RESTARTS);
            }
        }
    }

    private static int waitFor(Process ending) {
        try {
            return ending.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.destroyForcibly();
            return -1;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Below those that systems give to connections as they come (from 32768, on others from 49152): one of these could be taken by any
     * program between this moment and the database's start, or while the database is started again.
     */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(PORTS_TRIED, LOWEST_PORT, HIGHEST_PORT)
                .filter(EmbeddedDatabase::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port on 127.0.0.1"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The same password at every start, so that a person with access to the data directory can look into the database. */
    private String rememberedPassword(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
