package weijie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import weijie.shared.Term;
import weijie.shared.WorkingDays;

/** What the first installation finds in its tables, read from the migrations themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsTest {

    private static final Pattern DAY = Pattern.compile("\\('(\\d{4}-\\d{2}-\\d{2})', '(OFF|WORK)', ");

    private final WorkingDays calendar = calendar();

    private static List<String> lines(String migration) {
        try {
            return Files.readAllLines(Path.of("sql", migration));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A number that came later is seeded by a later script. */
    private static String migrations() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> scripts = Files.list(Path.of("sql"))) {
            for (Path script :
                    scripts.filter(path -> path.toString().endsWith(".sql")).toList()) {
                all.append(Files.readString(script));
            }
        }
        return all.toString();
    }

    private static WorkingDays calendar() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (String line : lines("V0014__calendar.sql")) {
            Matcher day = DAY.matcher(line);
            if (day.find()) {
                (day.group(2).equals("OFF") ? off : worked).add(LocalDate.parse(day.group(1)));
            }
        }
        return new WorkingDays(off, worked);
    }

    @Test
    void everyNumberOfThePolicyIsSeededFromTheBeginningAndNoSwitchIs() throws IOException {
        String terms = migrations();
        for (Term term : Term.values()) {
            boolean seeded = Pattern.compile("'" + term + "', '\\d+', '2000-01-01'")
                    .matcher(terms)
                    .find();
            assertThat(seeded).as(term.name()).isEqualTo(!TermKinds.isSwitch(term));
        }
    }

    @Test
    void thirtyOneProvincesAndThreeHundredThirtySevenPrefectureLevelUnits() {
        List<String> regions = lines("V0021__regions.sql");
        assertThat(regions.stream().filter(line -> line.contains("'PROVINCE', NULL")))
                .hasSize(31);
        assertThat(regions.stream().filter(line -> line.contains("'PREFECTURE', '")))
                .hasSize(337);
        assertThat(regions.stream().filter(line -> line.contains("市辖区") || line.contains("直辖县级")))
                .isEmpty();
        assertThat(regions.stream().filter(line -> line.contains("'PREFECTURE', '") && line.contains("NULL")))
                .isEmpty();
        List<String> municipalities = Arrays.asList("110100", "120100", "310100", "500100");
        assertThat(regions.stream().filter(line -> municipalities.stream().anyMatch(line::contains)))
                .hasSize(4);
    }

    @Test
    void aDeadlineInTheSpringFestivalMovesBehindIt() {
        // 2009-01-26 was New Year's Day; the holiday lasted to the 31st, and the Sunday after it was worked in
        // exchange.
        assertThat(calendar.deadline(LocalDate.of(2009, 1, 19), 7)).isEqualTo(LocalDate.of(2009, 2, 1));
        assertThat(calendar.isWorked(LocalDate.of(2009, 1, 24))).isTrue();
        assertThat(calendar.isWorked(LocalDate.of(2009, 1, 26))).isFalse();
    }

    @Test
    void aPlainWeekHasTwoDaysOffAndAMadeUpSaturdayIsWorked() {
        assertThat(calendar.isWorked(LocalDate.of(2026, 11, 6))).isTrue();
        assertThat(calendar.isWorked(LocalDate.of(2026, 11, 7))).isFalse();
        assertThat(calendar.isWorked(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorked(LocalDate.of(2026, 10, 1))).isFalse();
    }
}
