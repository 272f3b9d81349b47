package weijie.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which room may use which, as {@code docs/architecture.md} draws it.
 *
 * @param allowed the rooms that a room may use besides itself
 */
record ModuleMap(Map<String, Set<String>> allowed) {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String HEADING = "## 3. Module map";
    private static final String FENCE = "```";

    static ModuleMap drawn() {
        try {
            return parse(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModuleMap parse(String page) {
        String section = page.substring(page.indexOf(HEADING));
        String block = section.split(FENCE, 3)[1];
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (String line : block.strip().split("\n")) {
            String[] sides = line.split("->", -1);
            Set<String> right = new TreeSet<>(Arrays.asList(sides[1].strip().split("\\s+")));
            right.remove("");
            allowed.put(sides[0].strip(), right);
        }
        return new ModuleMap(allowed);
    }

    /** What the classes use and the map does not allow, one sentence each. */
    List<String> violations(Iterable<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            String from = Code.module(type);
            if (!allowed.containsKey(from)) {
                found.add(type.getName() + " stands in a room that the map does not know");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!Code.isOurs(target)) {
                    continue;
                }
                String to = Code.module(target);
                if (!to.equals(from) && !allowed.get(from).contains(to)) {
                    found.add(from + " must not use " + to + ": " + type.getName() + " uses " + target.getName());
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** Rooms that use each other, directly or by way of others. */
    List<String> cycles() {
        List<String> found = new ArrayList<>();
        for (String room : allowed.keySet()) {
            if (reachable(room).contains(room)) {
                found.add(room);
            }
        }
        return found;
    }

    private Set<String> reachable(String room) {
        Set<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(allowed.get(room));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(allowed.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
