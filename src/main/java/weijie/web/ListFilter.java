package weijie.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in the fields above a list, by the fields' names and as it was typed; a page binds {@code #{page.filter['month']}}. Whoever
 * asks for a value of a kind gets it, or nothing and a remark beside the field: nothing typed is lost, and a list under a filter that
 * cannot be read finds nothing.
 */
public final class ListFilter extends AbstractMap<String, String> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final Set<String> preset = new TreeSet<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();

    /** @param names of the fields, in the order of the address */
    ListFilter(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Sets a field that is not empty of itself: where it is emptied, the address says so. */
    public void preset(String name, String text) {
        preset.add(name);
        typed.put(name, text);
    }

    /** Whether the list has this field. */
    boolean knows(String name) {
        return names.contains(name);
    }

    /** Takes over what an address says. */
    void read(Map<String, String> address) {
        names.forEach(name -> put(name, address.get(name)));
    }

    @Override
    public String get(Object name) {
        return typed.get(name);
    }

    /** What somebody typed; nothing for a field that the list does not have. */
    @Override
    public String put(String name, String text) {
        unreadable.remove(name);
        if (!names.contains(name) || text == null || text.isBlank()) {
            return typed.remove(name);
        }
        return typed.put(name, text.strip());
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return typed.entrySet();
    }

    /** A text, {@code null} when nothing was typed. */
    public String text(String name) {
        return typed.get(name);
    }

    /** A month as people type it, {@code null} when nothing readable was. */
    public YearMonth month(String name) {
        return read(name, "app.convert.month", MonthInput::month);
    }

    /** A day as people type it, {@code null} when nothing readable was. */
    public LocalDate day(String name) {
        return read(name, "app.convert.date", TypedInput::date);
    }

    /** One of several words, {@code null} when none was chosen. */
    public <E extends Enum<E>> E one(Class<E> words, String name) {
        return read(name, "list.filter.unknown", text -> Enum.valueOf(words, text));
    }

    /** A number that tells things apart, {@code null} when there is none. */
    public Long id(String name) {
        return read(name, "list.filter.unknown", Long::valueOf);
    }

    /** Yes or no, {@code null} when neither was chosen. */
    public Boolean flag(String name) {
        return typed.containsKey(name) ? Boolean.valueOf(typed.get(name)) : null;
    }

    private <T> T read(String name, String key, Function<String, T> reader) {
        String text = typed.get(name);
        if (text == null) {
            return null;
        }
        try {
            T value = reader.apply(text);
            typed.put(name, value.toString());
            return value;
        } catch (DateTimeException | IllegalArgumentException notReadable) {
            unreadable.put(name, key);
            return null;
        }
    }

    /** Whether everything that was asked for so far could be read. */
    boolean isReadable() {
        return unreadable.isEmpty();
    }

    /** The text key of the remark beside a field, nothing when there is none. */
    String remark(String name) {
        return unreadable.getOrDefault(name, "");
    }

    /** As an address carries it: {@code month=2026-10&status=DRAFT}. */
    String query() {
        return names.stream()
                .filter(name -> typed.containsKey(name) || preset.contains(name))
                .map(name -> name + '=' + URLEncoder.encode(typed.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same with another value in one field, and without some. */
    ListFilter with(String name, String value, List<String> without) {
        ListFilter other = new ListFilter(names);
        other.preset.addAll(preset);
        other.typed.putAll(typed);
        without.forEach(other::remove);
        other.put(name, value);
        return other;
    }

    @Override
    public String remove(Object name) {
        unreadable.remove(name);
        return typed.remove(name);
    }

    /** Empties every field. */
    @Override
    public void clear() {
        typed.clear();
        unreadable.clear();
    }
}
