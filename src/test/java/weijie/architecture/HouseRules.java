package weijie.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import weijie.architecture.wrong.api.AsksInSql;
import weijie.architecture.wrong.api.ReadsABook;
import weijie.architecture.wrong.repair.AsksInSqlDesk;
import weijie.architecture.wrong.repair.BorrowsADesk;
import weijie.architecture.wrong.repair.CallsAnotherRoomsLibrary;
import weijie.architecture.wrong.repair.EntityCachedOutsideCatalog;
import weijie.architecture.wrong.repair.EntityThatAnybodyMayChange;
import weijie.architecture.wrong.repair.EntityWithSetter;
import weijie.architecture.wrong.repair.KnowsTheTime;
import weijie.architecture.wrong.repair.MarksWithoutTransaction;
import weijie.architecture.wrong.repair.OrderManager;
import weijie.architecture.wrong.repair.OrdersInHand;
import weijie.architecture.wrong.repair.PartThatAnybodyMayChange;
import weijie.architecture.wrong.repair.PublicWrites;
import weijie.architecture.wrong.repair.TransactionAnywhere;
import weijie.architecture.wrong.repair.UnguardedDesk;
import weijie.architecture.wrong.repair.WritesToTheConsole;
import weijie.architecture.wrong.repair.check.CheckWithAClock;
import weijie.architecture.wrong.settlement.CountsAWindowAgain;
import weijie.architecture.wrong.settlement.CountsInDoubles;
import weijie.architecture.wrong.settlement.PricesARecord;
import weijie.architecture.wrong.settlement.rule.ImpureRule;
import weijie.architecture.wrong.settlement.rule.RuleThatAsksAnother;
import weijie.settlement.rule.RateTable;
import weijie.shared.Duty;
import weijie.shared.Term;
import weijie.shared.jpa.Rows;

/** The do and don't of {@code docs/architecture.md} that can be seen in a class file. */
final class HouseRules {

    /**
     * One rule.
     *
     * @param says the rule as a sentence
     * @param against what a class does against it, one sentence each
     * @param wrong a class that breaks it
     */
    record HouseRule(String says, Function<JavaClass, Stream<String>> against, Class<?> wrong) {

        List<String> violations(Iterable<JavaClass> classes) {
            return java.util.stream.StreamSupport.stream(classes.spliterator(), false)
                    .flatMap(against)
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return says;
        }
    }

    private static final Set<String> BOOKS = Set.of("Ledger", "StockBook");

    /** Plurals whose noun has no plural form in English, or names a whole. */
    private static final Set<String> COLLECTIVES = Set.of("AuditTrail", "HolidayCalendar");

    /** What carries many rows at once over a connection, or guards it, and so asks the database without being a plural. */
    private static final Set<String> STREAMS = Set.of(
            "JdbcArchive",
            "RecordIntake",
            "BulkSubmission",
            "MonthRun",
            "MonthComputation",
            "OutlookComputation",
            "FactStream",
            "RunFence",
            "Replay");

    /** What a class has that asks the database. */
    private static final List<Class<?>> WAYS_IN = List.of(EntityManager.class, Rows.class, DataSource.class);

    /** Rooms whose rows decide what is paid. */
    private static final Set<String> ROOMS_OF_MONEY_STATES = Set.of("repair", "settlement", "settlement.penalty");

    /** Rooms in which a library may be used; the page says it in prose. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("jakarta.faces.", Set.of("web")),
            Map.entry("org.primefaces.", Set.of("web")),
            Map.entry("org.omnifaces.", Set.of("web")),
            Map.entry("jakarta.ws.rs.", Set.of("api")),
            Map.entry("org.apache.poi.", Set.of("importing", "reporting")),
            Map.entry("org.dhatim.", Set.of("importing")),
            Map.entry("de.siegmar.", Set.of("importing")),
            Map.entry("net.sf.jasperreports.", Set.of("reporting")),
            Map.entry("com.google.zxing.", Set.of("reporting", "invoice")),
            Map.entry("org.apache.pdfbox.", Set.of("invoice")),
            Map.entry("org.glassfish.grizzly.", Set.of("door")),
            Map.entry("org.bouncycastle.", Set.of("identity")),
            Map.entry("org.flywaydb.", Set.of("shared")),
            Map.entry("com.mysql.", Set.of("shared")),
            Map.entry("fish.payara.", Set.of("launch")),
            Map.entry(
                    "java.sql.",
                    Set.of(
                            "reporting",
                            "importing",
                            "repair",
                            "settlement",
                            "settlement.run",
                            "settlement.outlook",
                            "shared",
                            "launch")),
            Map.entry("javax.sql.", Set.of("reporting", "importing", "repair", "settlement", "shared")));

    private static final Set<String> EMPTY_NAMES =
            Set.of("Service", "Manager", "Util", "Utils", "Helper", "Impl", "DTO", "Dto");

    /** Everywhere else a desk is reached through its own feature, the rooms inside of it, a screen or the API. */
    private static final Set<String> CALL_ANY_DESK = Set.of("web", "api", "importing", "demo");

    private static final Set<String> DESKS_FOR_ALL = Set.of("notice", "job");

    private static final Set<String> MONEY_ROOMS = Set.of(
            "settlement",
            "settlement.rule",
            "settlement.run",
            "settlement.penalty",
            "settlement.outlook",
            "settlement.whatif",
            "ledger",
            "invoice");

    /** Rooms of pure functions: no container, no database, no clock. */
    private static final Set<String> PURE_ROOMS =
            Set.of("settlement.rule", "repair.check", "parts.forecast", "anomaly.peer");

    /** Where each window of the policy is counted; the room of the policy itself knows its numbers too. */
    private static final Map<Term, Set<String>> COUNTED_IN = Map.of(
            Term.REPEAT_WINDOW_MONTHS, Set.of("RepeatWindow"),
            Term.REPEAT_WINDOW_DAYS, Set.of("RepeatWindow"),
            Term.REPEAT_SAME_FAULT_GROUP, Set.of("RepeatWindow"),
            Term.WINDOW_FIRST_DAY, Set.of("SettlementWindow"),
            // As a condition of SQL it cannot be asked.
            Term.WINDOW_LAST_DAY, Set.of("LatePeriods", "CarriedOrders"),
            Term.LATE_APPROVAL_PERIODS, Set.of("LatePeriods"),
            Term.LATE_EXPIRY_PERIODS, Set.of("LatePeriods"));

    /** Who only names numbers of the policy that may be supposed to have been others. */
    private static final String SUPPOSES = "WhatIfTerms";

    /** Who shows the prices themselves. */
    private static final Set<String> READ_PRICES = Set.of("RateCoverage");

    static final List<HouseRule> ALL = List.of(
            new HouseRule("an entity has verbs, not setters", HouseRules::setters, EntityWithSetter.class),
            new HouseRule(
                    "an entity changes only through package-private verbs",
                    HouseRules::publicChanges,
                    EntityThatAnybodyMayChange.class),
            new HouseRule(
                    "a part of an entity changes only through package-private verbs too",
                    HouseRules::publicChanges,
                    PartThatAnybodyMayChange.class),
            new HouseRule("nobody asks the machine for the time", HouseRules::wallClock, KnowsTheTime.class),
            new HouseRule("money is neither double nor BigDecimal", HouseRules::looseNumbers, CountsInDoubles.class),
            new HouseRule("a transaction begins at a desk", HouseRules::strayTransactions, TransactionAnywhere.class),
            new HouseRule("every public method of a desk names its duty", HouseRules::unguarded, UnguardedDesk.class),
            new HouseRule("only plurals and books use the EntityManager", HouseRules::strayQueries, OrdersInHand.class),
            new HouseRule(
                    "only plurals, books and streams ask the database in SQL",
                    HouseRules::strayQueries,
                    AsksInSqlDesk.class),
            new HouseRule(
                    "who changes what is paid in SQL demands a transaction",
                    HouseRules::writesOutside,
                    MarksWithoutTransaction.class),
            new HouseRule("a plural's writes are package-private", HouseRules::publicWrites, PublicWrites.class),
            new HouseRule(
                    "the two doors see desks and rows, never plurals or books",
                    HouseRules::pastTheDesk,
                    ReadsABook.class),
            new HouseRule(
                    "nor what asks the database in SQL, nor a class inside of it",
                    HouseRules::pastTheDesk,
                    AsksInSql.class),
            new HouseRule(
                    "a feature does not call another feature's desk", HouseRules::borrowedDesk, BorrowsADesk.class),
            new HouseRule("a library stays behind its door", HouseRules::libraries, CallsAnotherRoomsLibrary.class),
            new HouseRule("a rule is pure: plain Java and shared values", HouseRules::impure, ImpureRule.class),
            new HouseRule("a check is pure too: it is given the day", HouseRules::impure, CheckWithAClock.class),
            new HouseRule(
                    "a rule does not call another rule", HouseRules::rulesCallingRules, RuleThatAsksAnother.class),
            new HouseRule(
                    "a window of the policy is counted in one class", HouseRules::counted, CountsAWindowAgain.class),
            new HouseRule(
                    "what a record earns is asked of the work that is paid", HouseRules::priced, PricesARecord.class),
            new HouseRule("only the catalogue is cached", HouseRules::cached, EntityCachedOutsideCatalog.class),
            new HouseRule("a name says what the thing is", HouseRules::emptyName, OrderManager.class),
            new HouseRule("only the launcher writes to the console", HouseRules::console, WritesToTheConsole.class));

    private HouseRules() {}

    private static Stream<String> setters(JavaClass type) {
        return isEntity(type)
                ? type.getMethods().stream()
                        .filter(method -> method.getName().matches("set[A-Z].*"))
                        .map(method -> method.getFullName() + " is a setter")
                : Stream.empty();
    }

    private static Stream<String> publicChanges(JavaClass type) {
        if (!isEntity(type)) {
            return Stream.empty();
        }
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getAccessType() == AccessType.SET)
                .filter(access -> access.getTargetOwner().equals(type))
                .map(JavaAccess::getOrigin)
                .filter(origin -> origin.getModifiers().contains(JavaModifier.PUBLIC))
                .map(origin -> origin.getFullName() + " changes the entity and is public");
    }

    private static Stream<String> wallClock(JavaClass type) {
        return type.getCodeUnitCallsFromSelf().stream()
                .filter(call -> readsWallClock(
                        call.getTargetOwner(),
                        call.getTarget().getName(),
                        call.getTarget().getRawParameterTypes()))
                .filter(call -> !ownsTheClock(type))
                .map(call -> call.getOrigin().getFullName() + " calls "
                        + call.getTarget().getFullName());
    }

    private static boolean readsWallClock(JavaClass owner, String name, List<JavaClass> parameters) {
        boolean withClock = parameters.stream().anyMatch(parameter -> parameter.isAssignableTo(java.time.Clock.class));
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock" -> name.startsWith("system");
            default -> owner.getPackageName().startsWith("java.time") && name.equals("now") && !withClock;
        };
    }

    /** Somebody has to hand out the clock, and identifiers are in order of true time whatever the business date is. */
    private static boolean ownsTheClock(JavaClass type) {
        return Set.of("weijie.shared.BusinessClock", "weijie.shared.WallClock", "weijie.shared.jpa.TimeOrderedId")
                .contains(type.getName());
    }

    private static Stream<String> looseNumbers(JavaClass type) {
        if (!MONEY_ROOMS.contains(Code.module(type))) {
            return Stream.empty();
        }
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isLoose(field.getRawType()))
                .map(field ->
                        field.getFullName() + " is a " + field.getRawType().getSimpleName());
        Stream<String> signatures = type.getCodeUnits().stream()
                .filter(unit -> Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                        .anyMatch(HouseRules::isLoose))
                .map(unit -> unit.getFullName() + " takes or gives a loose number");
        return Stream.concat(fields, signatures);
    }

    private static boolean isLoose(JavaClass type) {
        return Stream.of(double.class, float.class, Double.class, Float.class, BigDecimal.class)
                .anyMatch(type::isEquivalentTo);
    }

    private static Stream<String> strayTransactions(JavaClass type) {
        // On an interceptor the annotation says which methods it stands around.
        if (isDesk(type) || type.isAnnotatedWith(Interceptor.class)) {
            return Stream.empty();
        }
        Stream<Transactional> onClass = type.tryGetAnnotationOfType(Transactional.class).stream();
        Stream<Transactional> onMethods = type.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(Transactional.class).stream());
        return Stream.concat(onClass, onMethods)
                .filter(found -> found.value() != Transactional.TxType.MANDATORY)
                .map(found -> type.getName() + " begins a transaction");
    }

    private static Stream<String> unguarded(JavaClass type) {
        if (!isDesk(type) || type.isAnnotatedWith(Duty.class)) {
            return Stream.empty();
        }
        return publicMethods(type)
                .filter(method -> !method.isAnnotatedWith(Duty.class))
                .filter(method -> !listens(method))
                .map(method -> method.getFullName() + " names no duty");
    }

    /** What the container calls with an event has no caller whose duty could be asked for. */
    private static boolean listens(JavaMethod method) {
        return method.getParameterAnnotations().stream()
                .flatMap(Set::stream)
                .anyMatch(annotation ->
                        annotation.getRawType().getName().startsWith("jakarta.enterprise.event.Observes"));
    }

    private static Stream<String> strayQueries(JavaClass type) {
        JavaClass file = Code.outermost(type);
        return type.getPackageName().equals(Rows.class.getPackageName())
                        || isPlural(file)
                        || isStore(file.getSimpleName())
                ? Stream.empty()
                : WAYS_IN.stream()
                        .filter(way -> uses(type, way))
                        .map(way -> type.getName() + " uses " + way.getSimpleName());
    }

    private static boolean isStore(String name) {
        return BOOKS.contains(name) || STREAMS.contains(name);
    }

    private static Stream<String> writesOutside(JavaClass type) {
        if (!ROOMS_OF_MONEY_STATES.contains(Code.module(type)) || demandsTransaction(type)) {
            return Stream.empty();
        }
        Set<JavaCodeUnit> writers = type.getMethodCallsFromSelf().stream()
                .filter(HouseRules::isWrite)
                .map(JavaAccess::getOrigin)
                .collect(Collectors.toCollection(HashSet::new));
        boolean found = !writers.isEmpty();
        while (found) {
            found = writers.addAll(type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTarget()
                            .resolveMember()
                            .filter(writers::contains)
                            .isPresent())
                    .map(JavaAccess::getOrigin)
                    .toList());
        }
        return writers.stream()
                .filter(writer -> !writer.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(writer -> !demandsTransaction(writer))
                .map(writer -> writer.getFullName() + " changes rows in no transaction of necessity");
    }

    private static boolean isWrite(JavaMethodCall call) {
        String name = call.getTarget().getName();
        return call.getTargetOwner().isEquivalentTo(Rows.class) && name.startsWith("change")
                || call.getTargetOwner().isEquivalentTo(PreparedStatement.class) && name.equals("executeUpdate");
    }

    private static boolean demandsTransaction(HasAnnotations<?> where) {
        return where.tryGetAnnotationOfType(Transactional.class)
                .filter(found -> found.value() == Transactional.TxType.MANDATORY)
                .isPresent();
    }

    private static Stream<String> publicWrites(JavaClass type) {
        if (!uses(type, EntityManager.class)) {
            return Stream.empty();
        }
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(EntityManager.class))
                .filter(call -> Set.of("persist", "merge", "remove", "lock")
                        .contains(call.getTarget().getName()))
                .map(JavaAccess::getOrigin)
                .filter(origin -> origin.getModifiers().contains(JavaModifier.PUBLIC))
                .map(origin -> origin.getFullName() + " writes and is public");
    }

    private static Stream<String> pastTheDesk(JavaClass type) {
        return Set.of("web", "api").contains(Code.door(type))
                ? dependencies(type)
                        .filter(target -> Code.isOurs(target) && isStore(Code.outermost(target)))
                        .map(target -> type.getName() + " goes past the desk to " + target.getName())
                : Stream.empty();
    }

    private static Stream<String> borrowedDesk(JavaClass type) {
        String room = Code.door(type);
        return CALL_ANY_DESK.contains(room)
                ? Stream.empty()
                : dependencies(type)
                        .filter(target -> Code.isOurs(target) && isDesk(target))
                        .filter(target -> !isOwnHouse(Code.module(target), room))
                        .filter(target -> !DESKS_FOR_ALL.contains(Code.module(target)))
                        .map(target -> type.getName() + " calls " + target.getName());
    }

    /** A room inside a feature works with the desks of the feature and of its other rooms; the feature itself does not look into its rooms. */
    private static boolean isOwnHouse(String target, String room) {
        int inside = room.indexOf('.');
        String house = inside < 0 ? room + '.' : room.substring(0, inside + 1);
        return target.equals(room) || inside >= 0 && (target + '.').startsWith(house);
    }

    private static Stream<String> libraries(JavaClass type) {
        String room = Code.door(type);
        return dependencies(type)
                .flatMap(target -> DOORS.entrySet().stream()
                        .filter(door -> target.getName().startsWith(door.getKey()))
                        .filter(door -> !door.getValue().contains(room))
                        .filter(door -> !isFailureToTranslate(target))
                        .map(door -> type.getName() + " in " + room + " uses " + target.getName()));
    }

    /** Whoever answers people has to know which failure of the database is worth another try. */
    private static boolean isFailureToTranslate(JavaClass target) {
        return target.isAssignableTo(java.sql.SQLException.class);
    }

    private static Stream<String> impure(JavaClass type) {
        return PURE_ROOMS.contains(Code.module(type))
                ? dependencies(type)
                        .filter(target -> !target.isPrimitive())
                        .filter(target -> target.isEquivalentTo(Clock.class)
                                || !target.getName().startsWith("java.") && !Code.isOurs(target))
                        .map(target -> type.getName() + " uses " + target.getName())
                : Stream.empty();
    }

    private static Stream<String> rulesCallingRules(JavaClass type) {
        return isRule(type)
                ? dependencies(type)
                        .filter(target -> Code.isOurs(target) && isRule(target))
                        .filter(target -> !Code.outermost(target).equals(Code.outermost(type)))
                        .map(target -> type.getName() + " calls " + target.getName())
                : Stream.empty();
    }

    private static boolean isRule(JavaClass type) {
        return Code.module(type).equals("settlement.rule")
                && type.getRawInterfaces().stream()
                        .anyMatch(known -> known.getSimpleName().equals("Rule"));
    }

    private static Stream<String> counted(JavaClass type) {
        return Code.module(type).equals("policy") || type.getSimpleName().equals(SUPPOSES)
                ? Stream.empty()
                : type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Term.class))
                        .filter(access -> COUNTED_IN.entrySet().stream()
                                .anyMatch(term -> term.getKey()
                                                .name()
                                                .equals(access.getTarget().getName())
                                        && !term.getValue().contains(type.getSimpleName())))
                        .filter(access -> !type.isEquivalentTo(Term.class))
                        .map(access -> access.getOrigin().getFullName() + " reads "
                                + access.getTarget().getName());
    }

    private static Stream<String> priced(JavaClass type) {
        return Code.module(type).equals("settlement.rule") || READ_PRICES.contains(type.getSimpleName())
                ? Stream.empty()
                : type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(RateTable.class))
                        .filter(call -> call.getTarget().getName().equals("find"))
                        .map(call -> call.getOrigin().getFullName() + " looks the price up itself");
    }

    private static Stream<String> cached(JavaClass type) {
        boolean cached = type.tryGetAnnotationOfType(Cacheable.class)
                .map(Cacheable::value)
                .orElse(false);
        return cached && !Code.module(type).equals("catalog")
                ? Stream.of(type.getName() + " is cached")
                : Stream.empty();
    }

    private static Stream<String> emptyName(JavaClass type) {
        return EMPTY_NAMES.stream()
                .filter(type.getSimpleName()::endsWith)
                .map(ending -> type.getName() + " ends with " + ending);
    }

    private static Stream<String> console(JavaClass type) {
        Stream<String> streams = type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .filter(access ->
                        Set.of("out", "err").contains(access.getTarget().getName()))
                .map(access -> access.getOrigin().getFullName() + " writes to the console");
        Stream<String> traces = type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTarget().getName().equals("printStackTrace"))
                .map(call -> call.getOrigin().getFullName() + " prints a stack trace");
        return Code.module(type).equals("launch") ? Stream.empty() : Stream.concat(streams, traces);
    }

    /** An entity, or what one is put together from. */
    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
    }

    private static boolean isDesk(JavaClass type) {
        return type.getSimpleName().endsWith("Desk");
    }

    private static boolean isPlural(JavaClass type) {
        return type.getSimpleName().endsWith("s") || COLLECTIVES.contains(type.getSimpleName());
    }

    /** A plural or a book, known by what it holds. */
    private static boolean isStore(JavaClass type) {
        return type.getFields().stream()
                .map(JavaField::getRawType)
                .anyMatch(field -> WAYS_IN.stream().anyMatch(field::isEquivalentTo));
    }

    private static boolean uses(JavaClass type, Class<?> other) {
        return dependencies(type).anyMatch(target -> target.isEquivalentTo(other));
    }

    private static Stream<JavaClass> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE));
    }
}
