package weijie.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The scripts that a war brings a schema up to date with.
 *
 * @param versions their numbers as four digits, in order
 */
record Scripts(List<String> versions) {

    private static final Pattern NAME = Pattern.compile("WEB-INF/classes/sql/V(\\d+)__.*\\.sql");

    /** @throws StartFailure {@code LA-032} when the war cannot be read */
    static Scripts in(Path war) {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            TreeSet<String> versions = new TreeSet<>();
            zip.stream().forEach(entry -> {
                Matcher name = NAME.matcher(entry.getName());
                if (name.matches()) {
                    versions.add(number(name.group(1)));
                }
            });
            return new Scripts(List.copyOf(versions));
        } catch (IOException e) {
            throw new StartFailure(
                    "LA-032", "发布文件 " + war + " 不完整。", "the distribution file " + war + " is not complete.", e);
        }
    }

    /** A version as four digits, whatever zeros it was written with. */
    static String number(String version) {
        return String.format("%04d", Integer.parseInt(version));
    }

    String newest() {
        return versions.get(versions.size() - 1);
    }
}
