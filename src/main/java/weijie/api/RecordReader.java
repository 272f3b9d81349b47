package weijie.api;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.shared.Decimals;
import weijie.shared.Money;

/**
 * Reads a JSON body into a record; what does not fit names its field. Fields that are absent or {@code null} become {@code null}, or
 * 0 and false for primitives, but nothing in a list may be missing; fields nobody knows are passed over, so that an older server understands a newer client. No body at all is
 * an object without fields: many clients name the type of a body they do not send.
 */
@Provider
@Priority(1)
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Object> {

    /** The longest body of one thing, and of a list of things, in bytes. */
    private static final long MOST = 1L << 20;

    static final long MOST_WITH_LISTS = 5 * MOST;

    private static final int SHOWN = 80;

    /** A body that is nested deeper was written to exhaust whoever reads it. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", 64));

    private static final ClassValue<Boolean> HOLDS_LIST = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .anyMatch(part -> Iterable.class.isAssignableFrom(part)
                            || Map.class.isAssignableFrom(part)
                            || part.isArray()
                            || part.isRecord() && HOLDS_LIST.get(part));
        }
    };

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return read(type, in);
    }

    static Object read(Class<?> type, InputStream in) throws IOException {
        PushbackInputStream body =
                new PushbackInputStream(new BoundedBody(in, HOLDS_LIST.get(type) ? MOST_WITH_LISTS : MOST));
        int first = body.read();
        if (first < 0) {
            return record(type, "", JsonValue.EMPTY_JSON_OBJECT);
        }
        body.unread(first);
        JsonValue sent;
        try (JsonReader reader = READERS.createReader(body)) {
            sent = reader.read();
        } catch (BodyTooLong e) {
            throw e;
        } catch (RuntimeException e) {
            // Beside its own exception the parser has others, for too long numbers and for too many levels.
            throw new BadInput("body", "API-008");
        }
        return record(type, "", sent);
    }

    private static Object record(Class<?> type, String path, JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new BadInput(path.isEmpty() ? "body" : path, "API-008");
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            parts[i] =
                    part(components[i].getGenericType(), path.isEmpty() ? name : path + '.' + name, object.get(name));
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + type, e);
        }
    }

    private static Object part(Type type, String path, JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return type == boolean.class
                    ? Boolean.FALSE
                    : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
        }
        if (type instanceof ParameterizedType generic) {
            return many(generic, path, value);
        }
        Class<?> raw = (Class<?>) type;
        try {
            return raw.isRecord() ? record(raw, path, value) : plain(raw, path, value);
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw new BadInput(path, "API-009", path, shown(value), wanted(raw));
        }
    }

    private static Object many(ParameterizedType type, String path, JsonValue value) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class && value instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((key, one) -> map.put(key, item(arguments[1], path + '.' + key, one)));
            return map;
        }
        if (!(value instanceof JsonArray array)) {
            throw new BadInput(path, "API-009", path, shown(value), "[…]");
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            list.add(item(arguments[0], path + '[' + i + ']', array.get(i)));
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
    }

    /** One of many; unlike a field it cannot be missing. */
    private static Object item(Type type, String path, JsonValue value) {
        Object item = part(type, path, value);
        if (item == null) {
            throw new BadInput(path, "API-009", path, shown(value), type instanceof Class<?> raw ? wanted(raw) : "[…]");
        }
        return item;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object plain(Class<?> type, String path, JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (type == boolean.class || type == Boolean.class) {
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return value == JsonValue.TRUE;
            }
            throw new IllegalArgumentException(path);
        }
        if (value instanceof JsonStructure) {
            throw new IllegalArgumentException(path);
        }
        if (type == String.class) {
            return text;
        }
        if (text.isBlank()) {
            return part(type, path, null);
        }
        if (type == int.class || type == Integer.class) {
            return value instanceof JsonNumber number ? number.intValueExact() : Integer.parseInt(text);
        }
        if (type == long.class || type == Long.class) {
            return value instanceof JsonNumber number ? number.longValueExact() : Long.parseLong(text);
        }
        if (type == BigDecimal.class) {
            return Decimals.parse(text);
        }
        if (type == Money.class) {
            return Money.parse(text);
        }
        if (type == LocalDate.class) {
            return Params.ordinary(LocalDate.parse(text));
        }
        if (type == YearMonth.class) {
            YearMonth month = YearMonth.parse(text);
            Params.ordinary(month.atDay(1));
            return month;
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        throw new IllegalStateException("no reading of " + type + " for " + path);
    }

    /** A value as a refusal repeats it: enough of it to be recognised. */
    private static String shown(JsonValue value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + '…';
    }

    private static String wanted(Class<?> type) {
        if (type == LocalDate.class) {
            return "2026-10-31";
        }
        if (type == YearMonth.class) {
            return "2026-10";
        }
        if (type == Money.class || type == BigDecimal.class) {
            return "1280.00";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true, false";
        }
        return type.isEnum() ? Arrays.toString(type.getEnumConstants()) : type == String.class ? "\"…\"" : "123";
    }
}
