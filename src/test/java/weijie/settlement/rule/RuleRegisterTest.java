package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.architecture.wrong.RuleWithoutClause;
import weijie.shared.Term;

/** Holds the rulebook, the rule classes, their tests and {@code docs/rules.md} against each other. */
@DisplayName("rule register")
class RuleRegisterTest {

    private static final Pattern ROW = Pattern.compile("^\\| (G\\d\\d) \\|(.*)$", Pattern.MULTILINE);
    private static final Pattern CLASS_IN_ROW = Pattern.compile("`(\\w+)`");

    @Test
    @DisplayName("every class of a clause has its row, its test, and a place in the rulebook if it is a rule")
    void everyClassIsRegistered() throws IOException {
        assertThat(problems(clauseClasses())).isEmpty();
    }

    @Test
    @DisplayName("a class without row and test is caught")
    void wrongClassIsCaught() throws IOException {
        assertThat(problems(Set.of(RuleWithoutClause.class)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("RuleWithoutClause"));
    }

    @Test
    @DisplayName("every clause G01 to G27 has a row, and every class a row names exists with that clause")
    void everyRowIsTrue() throws IOException {
        Set<String> known = clauseClasses().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        Set<String> clauses = new TreeSet<>();
        Matcher row = ROW.matcher(register());
        while (row.find()) {
            clauses.add(row.group(1));
            Matcher named = CLASS_IN_ROW.matcher(row.group(2));
            while (named.find()) {
                assertThat(known)
                        .as("class named in the row of " + row.group(1))
                        .contains(named.group(1));
            }
        }
        assertThat(clauses)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27)
                        .mapToObj(i -> String.format("G%02d", i))
                        .toList());
    }

    @Test
    @DisplayName("the register names the rules in the order of the rulebook")
    void orderOfTheRulebook() throws IOException {
        String inOrder = Rulebook.of(YearMonth.of(2026, 10)).rules().stream()
                .map(rule -> rule.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
        assertThat(register().replaceAll("\\s+", " ")).contains(inOrder);
    }

    @Test
    @DisplayName("every verdict belongs to a clause of the register")
    void verdicts() throws IOException {
        for (Verdict verdict : Verdict.values()) {
            assertThat(verdict == Verdict.NONE || register().contains("| " + verdict.clause() + " |"))
                    .as(verdict.name())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("every term of the policy that the month asks for is used by a class")
    void termsAreUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java/weijie/settlement")),
                Files.walk(Path.of("src/main/java/weijie/shared")).filter(path -> !path.endsWith("Term.java")))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        for (Term term : List.of(
                Term.REPEAT_WINDOW_MONTHS,
                Term.WINDOW_FIRST_DAY,
                Term.WINDOW_LAST_DAY,
                Term.HELD_CARRIES_MAX,
                Term.LATE_APPROVAL_PERIODS,
                Term.LATE_EXPIRY_PERIODS,
                Term.LATENESS_FROM,
                Term.SERVICE_SHEET_FROM,
                Term.CALLBACK_FROM,
                Term.PARTS_LOOP_FROM)) {
            assertThat(sources).as(term.name()).contains("Term." + term.name());
        }
    }

    private static List<String> problems(Set<Class<?>> classes) throws IOException {
        String register = register();
        List<String> problems = new ArrayList<>();
        for (Class<?> type : classes) {
            String clause = type.getAnnotation(Clause.class).value();
            boolean hasRow = ROW.matcher(register)
                    .results()
                    .anyMatch(row ->
                            row.group(1).equals(clause) && row.group(2).contains('`' + type.getSimpleName() + '`'));
            if (!hasRow) {
                problems.add(type.getSimpleName() + " has no row for " + clause + " in docs/rules.md");
            }
            if (!testNames(type).startsWith(clause)) {
                problems.add(type.getSimpleName() + " has no test whose display name starts with " + clause);
            }
            if (Rule.class.isAssignableFrom(type)) {
                long listed = Rulebook.of(YearMonth.of(2026, 10)).rules().stream()
                        .filter(type::isInstance)
                        .count();
                if (listed != 1) {
                    problems.add(type.getSimpleName() + " is listed " + listed + " times in the rulebook");
                }
            }
        }
        return problems;
    }

    private static String testNames(Class<?> type) {
        try {
            return Class.forName(type.getName() + "Test")
                    .getAnnotation(DisplayName.class)
                    .value();
        } catch (ClassNotFoundException e) {
            return "";
        }
    }

    private static Set<Class<?>> clauseClasses() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("weijie.settlement.rule");
        Set<Class<?>> found = classes.stream()
                .filter(type ->
                        type.isAnnotatedWith(Clause.class) || type.isAssignableTo(Rule.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
        assertThat(found).hasSizeGreaterThanOrEqualTo(12);
        return found;
    }

    private static String register() throws IOException {
        return Files.readString(Path.of("docs/rules.md"));
    }
}
