package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cluster of three database servers on the loopback, each with everything that one has, as the how-to for two servers sets it up. */
public final class Galera implements AutoCloseable {

    private static final int NODES = 3;
    private static final String FIRST = "--wsrep-cluster-address=gcomm://";

    private final List<DebianMariaDb> nodes = new ArrayList<>();

    private Galera() {}

    /** Makes one server, copies it while it stands still, and lets the copies join it: they lack a few notes only. */
    public static Galera start(String name) {
        List<Integer> ports =
                Stream.generate(Build::freePort).distinct().limit(NODES).toList();
        String all = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        Galera cluster = new Galera();
        try {
            DebianMariaDb first = DebianMariaDb.make(name + "-1", options(name, 1, ports.get(0)));
            first.start(FIRST);
            first.stop();
            cluster.nodes.add(first);
            for (int i = 1; i < NODES; i++) {
                cluster.nodes.add(first.copy(name + '-' + (i + 1), options(name, i + 1, ports.get(i))));
            }
            first.start(FIRST);
            for (DebianMariaDb node : cluster.nodes.subList(1, NODES)) {
                node.launch("--wsrep-cluster-address=gcomm://" + all);
                node.await();
            }
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] options(String name, int number, int port) {
        return new String[] {
            "--wsrep-on=ON",
            "--wsrep-provider=/usr/lib/galera/libgalera_smm.so",
            "--wsrep-cluster-name=" + name,
            "--wsrep-node-name=node" + number,
            "--wsrep-node-address=127.0.0.1",
            "--wsrep-sst-method=mariabackup",
            "--wsrep-sst-auth=admin:of-the-tests",
            "--wsrep-sst-receive-address=127.0.0.1:" + Build.freePort(),
            "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:" + port + ";ist.recv_addr=127.0.0.1:"
                    + Build.freePort() + ";gcache.size=32M",
            "--binlog-format=ROW",
            "--innodb-autoinc-lock-mode=2",
            "--log-bin-trust-function-creators=ON"
        };
    }

    public DebianMariaDb node(int number) {
        return nodes.get(number - 1);
    }

    /** {@code DB_URL} with these nodes, the preferred one first. */
    public String url(String database, int... numbers) {
        return "jdbc:mysql://"
                + IntStream.of(numbers)
                        .mapToObj(number -> "127.0.0.1:" + node(number).port())
                        .collect(Collectors.joining(","))
                + "/" + database;
    }

    /** What an administrator does who knows that no other part of the cluster lives: the node goes on alone. */
    public void goOnAlone(int number) {
        Path socket = node(number).folder().resolve("socket");
        List<String> command = Stream.of(
                        "/usr/bin/mariadb",
                        "--no-defaults",
                        "--socket=" + socket,
                        "--user=admin",
                        "--password=of-the-tests",
                        "-e",
                        "SET GLOBAL wsrep_provider_options='pc.bootstrap=YES'")
                .toList();
        try {
            int code = new ProcessBuilder(command)
                    .inheritIO()
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (code != 0) {
                throw new IllegalStateException("the node refused to go on alone: " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(DebianMariaDb::kill);
    }
}
