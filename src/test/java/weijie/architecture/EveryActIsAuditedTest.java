package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.shared.Change;
import weijie.shared.Duty;

/**
 * Whatever a person changes stands in the audit log: each public verb of a desk that reaches a write reaches the log too, or is named
 * here with the reason why not. What it calls is followed through our own code; a method of an interface means all that implement it.
 */
class EveryActIsAuditedTest {

    private static final String OF_THE_DOOR =
            "an answer that is kept so that it can be given again; the act itself is told";
    private static final String OF_THE_READER = "how somebody reads, and what they have read, is their own";
    private static final String OF_ANOTHER_ACT = "part of an act that is told by itself";
    private static final String A_VIEW = "what is seen is kept for a while and decides nothing";
    private static final String AT_REST = "looking only; a batch whose work broke off without a word is put to rest";

    /** What is written without the log knowing, and why it need not. */
    private static final Map<String, String> UNTOLD = Map.ofEntries(
            Map.entry("AccrualDesk.accuracy", A_VIEW),
            Map.entry("AnnouncementDesk.read", OF_THE_READER),
            Map.entry("AnomalyDesk.refresh", A_VIEW),
            Map.entry("AnswerDesk.begin", OF_THE_DOOR),
            Map.entry("AnswerDesk.beginAgain", OF_THE_DOOR),
            Map.entry("AnswerDesk.finish", OF_THE_DOOR),
            Map.entry("AnswerDesk.giveUp", OF_THE_DOOR),
            Map.entry("AnswerDesk.known", OF_THE_DOOR),
            Map.entry("CorrectionDesk.preview", AT_REST),
            Map.entry("ExportDesk.keep", "the file of an export; who asks for it and who takes it away is told"),
            Map.entry("FactorDesk.begin", "a secret that counts for nothing until it is confirmed, which is told"),
            Map.entry("HabitDesk.dropFilter", OF_THE_READER),
            Map.entry("HabitDesk.keepFilter", OF_THE_READER),
            Map.entry("HabitDesk.keepSetting", OF_THE_READER),
            Map.entry("HabitDesk.remember", OF_THE_READER),
            Map.entry("HeadingDesk.sheets", AT_REST),
            Map.entry("ImportDesk.find", AT_REST),
            Map.entry("ImportDesk.list", AT_REST),
            Map.entry("JobDesk.abandon", OF_ANOTHER_ACT),
            Map.entry("JobDesk.start", OF_ANOTHER_ACT),
            Map.entry("JobDesk.startOnce", OF_ANOTHER_ACT),
            Map.entry("NoticeDesk.acted", OF_THE_READER),
            Map.entry("NoticeDesk.read", OF_THE_READER),
            Map.entry("NoticeDesk.readAll", OF_THE_READER),
            Map.entry("NoticeDesk.tellCentre", OF_ANOTHER_ACT),
            Map.entry("NoticeDesk.tellOutlet", OF_ANOTHER_ACT),
            Map.entry("NoticeDesk.tellRole", OF_ANOTHER_ACT),
            Map.entry("NoticeDesk.tellUser", OF_ANOTHER_ACT),
            Map.entry("OutlookDesk.of", A_VIEW),
            Map.entry("OutlookDesk.refresh", A_VIEW),
            Map.entry("PaperDesk.keep", "the paper of what is published, drawn once; who takes it away is told"),
            Map.entry("ReportDesk.prepare", A_VIEW));

    private static final Set<String> WRITES =
            Set.of("persist", "remove", "merge", "executeUpdate", "change", "changeOf");

    private static final Set<String> WRITERS = Set.of("EntityManager", "Query", "TypedQuery", "Rows");

    @Test
    void everyVerbThatChangesSomethingIsInTheLog() {
        assertThat(silent()).isEqualTo(new TreeSet<>(UNTOLD.keySet()));
    }

    @Test
    void aVerbThatOnlyLooksIsNotAsked() {
        assertThat(verbs().filter(EveryActIsAuditedTest::changes).map(EveryActIsAuditedTest::name))
                .contains(
                        "StatementDesk.publish",
                        "ReviewDesk.approve",
                        "ImportDesk.withdraw",
                        "IdentityDesk.disableUser")
                .doesNotContain("SettlementDesk.month", "ReadingDesk.list", "AuditDesk.list");
    }

    private static Set<String> silent() {
        return verbs().filter(verb -> changes(verb) && !isTold(verb))
                .map(EveryActIsAuditedTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaMethod> verbs() {
        return Code.shipped().stream()
                .filter(type -> type.getSimpleName().endsWith("Desk"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && (method.isAnnotatedWith(Duty.class)
                                || method.getOwner().isAnnotatedWith(Duty.class)));
    }

    private static String name(JavaCodeUnit verb) {
        return verb.getOwner().getSimpleName() + '.' + verb.getName();
    }

    private static boolean changes(JavaMethod verb) {
        return reaches(verb, unit -> isWritten(unit) || setsState(unit));
    }

    private static boolean isTold(JavaMethod verb) {
        return reaches(verb, unit -> calls(unit).anyMatch(target -> isLog(target.getOwner())));
    }

    private static boolean isLog(JavaClass type) {
        return type.isEquivalentTo(Change.class) || type.getSimpleName().equals("AuditTrail");
    }

    private static boolean isWritten(JavaCodeUnit unit) {
        return calls(unit)
                .anyMatch(target ->
                        WRITERS.contains(target.getOwner().getSimpleName()) && WRITES.contains(target.getName())
                                || target.getOwner().getSimpleName().equals("BulkLoad"));
    }

    /** A verb of an entity; what its constructor sets is kept only by being stored. */
    private static boolean setsState(JavaCodeUnit unit) {
        return unit instanceof JavaMethod
                && unit.getOwner().isAnnotatedWith(Entity.class)
                && unit.getFieldAccesses().stream()
                        .anyMatch(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET
                                && access.getTargetOwner().equals(unit.getOwner()));
    }

    private static boolean reaches(JavaCodeUnit from, Predicate<JavaCodeUnit> found) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(from));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (found.test(unit)) {
                return true;
            }
            calls(unit)
                    .filter(target -> Code.isOurs(target.getOwner()) && !isLog(target.getOwner()))
                    .flatMap(EveryActIsAuditedTest::meant)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return false;
    }

    private static Stream<CodeUnitAccessTarget> calls(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                unit.getCodeUnitReferencesFromSelf().stream()
                        .map(reference -> (CodeUnitAccessTarget) reference.getTarget()));
    }

    private static Stream<JavaCodeUnit> meant(CodeUnitAccessTarget target) {
        Stream<JavaCodeUnit> declared = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        return Stream.concat(
                declared,
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type
                                .tryGetMethod(
                                        target.getName(),
                                        target.getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toArray(String[]::new))
                                .stream()));
    }
}
