package weijie.api;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Money;
import weijie.shared.Rate;

/**
 * Writes rows as JSON the way this API promises: fields in the order of the record, money and ids as strings (a browser would round
 * them), points in time in UTC with their Z, dates and months as ISO, an empty field as {@code null}.
 */
@Provider
@Priority(1)
@Produces(MediaType.APPLICATION_JSON)
public class RecordWriter implements MessageBodyWriter<Object> {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            // A record of another package may be package-private within.
            Arrays.stream(components)
                    .forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord()
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type) && !JsonValue.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (JsonGenerator json = Json.createGenerator(new Unclosed(out))) {
            write(json, value, false);
        }
    }

    /** The server closes its own stream. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    static void write(JsonGenerator json, Object value, boolean id) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Optional<?> optional) {
            write(json, optional.orElse(null), id);
        } else if (value instanceof Money || value instanceof Rate) {
            json.write(value instanceof Rate rate ? rate.value().toPlainString() : value.toString());
        } else if (value instanceof Record) {
            writeRecord(json, value);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, part) -> {
                json.writeKey(String.valueOf(key));
                write(json, part, isId(String.valueOf(key)));
            });
            json.writeEnd();
        } else if (value instanceof Iterable<?> many) {
            json.writeStartArray();
            many.forEach(one -> write(json, one, id));
            json.writeEnd();
        } else {
            writePlain(json, value, id);
        }
    }

    private static void writePlain(JsonGenerator json, Object value, boolean id) {
        if (value instanceof JsonValue ready) {
            json.write(ready);
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            long number = ((Number) value).longValue();
            if (id) {
                json.write(String.valueOf(number));
            } else {
                json.write(number);
            }
        } else if (value instanceof BigDecimal number) {
            json.write(number);
        } else if (value instanceof BigInteger number) {
            json.write(number);
        } else if (value instanceof Double || value instanceof Float) {
            json.write(((Number) value).doubleValue());
        } else if (value instanceof LocalDateTime utc) {
            json.write(utc.toInstant(java.time.ZoneOffset.UTC).toString());
        } else if (value instanceof Enum<?> one) {
            json.write(one.name());
        } else {
            json.write(value.toString());
        }
    }

    private static void writeRecord(JsonGenerator json, Object value) {
        json.writeStartObject();
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            json.writeKey(component.getName());
            try {
                write(json, component.getAccessor().invoke(value), isId(component.getName()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("field " + component.getName() + " of " + value.getClass(), e);
            }
        }
        json.writeEnd();
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("Id") || name.endsWith("Ids");
    }
}
