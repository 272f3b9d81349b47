package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of what ships against the known vulnerabilities does say no. */
class BillOfMaterialsTest {

    private static final Path LIST = Path.of("src/build/data/known-vulnerabilities.csv");

    @TempDir
    private Path folder;

    private record Said(int exitCode, String words) {}

    @ParameterizedTest
    @CsvSource({
        "org.apache.logging.log4j, log4j-core, 2.14.1, CVE-2021-44228",
        "org.apache.logging.log4j, log4j-core, 2.0-beta9, CVE-2021-44228",
        "com.fasterxml.jackson.core, jackson-databind, 2.13.4.1, CVE-2022-42003",
        "org.mariadb, mariadb-server, 11.1.3, CVE-2023-52968",
        "com.mysql, mysql-connector-j, 8.0.33, CVE-2023-22102",
    })
    void aKnownVulnerabilityFailsTheBuild(String group, String name, String version, String cve)
            throws IOException, InterruptedException {
        Said said = check(group, name, version);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.words()).contains(cve).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.logging.log4j, log4j-core, 2.17.1",
        "org.apache.logging.log4j, log4j-core, 2.0-beta8",
        "com.fasterxml.jackson.core, jackson-databind, 2.12.7.1",
        "com.fasterxml.jackson.core, jackson-databind, 2.13.4.2",
        "org.mariadb, mariadb-server, 11.4.5",
        "com.mysql, mysql-connector-j, 9.7.0",
    })
    void whatIsMendedPasses(String group, String name, String version) throws IOException, InterruptedException {
        assertThat(check(group, name, version)).isEqualTo(new Said(0, ""));
    }

    @Test
    void everyLineOfTheListIsReadAndNamesItsSource() throws IOException {
        List<String> lines = Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "[\\w.-]+:[\\w.-]+,[^,]+,[^,]+,CVE-\\d{4}-\\d+,(critical|high|medium|low),https://\\S+"));
    }

    private Said check(String group, String name, String version) throws IOException, InterruptedException {
        Path bom = Files.writeString(
                folder.resolve("bom.xml"),
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components><component type=\"library\"><group>"
                        + group
                        + "</group><name>" + name + "</name><version>" + version
                        + "</version></component></components></bom>");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "src/build/java/BillOfMaterials.java",
                        "check",
                        bom.toString(),
                        LIST.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
