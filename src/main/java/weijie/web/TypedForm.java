package weijie.web;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody types about one thing, field by field. The names of the properties are the ids of the inputs, so that what a browser kept
 * of the form, and what others made of it meanwhile, find their fields.
 */
public abstract class TypedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands in each field now; {@code null} where nothing does. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (PropertyDescriptor property : properties()) {
            values.put(property.getName(), call(property, null));
        }
        return values;
    }

    /** Puts a value into a field; one that the form does not have is passed over. */
    public void put(String field, Object value) {
        for (PropertyDescriptor property : properties()) {
            if (property.getName().equals(field)
                    && (value != null || !property.getPropertyType().isPrimitive())) {
                call(property, new Object[] {value});
            }
        }
    }

    private Iterable<PropertyDescriptor> properties() {
        try {
            return java.util.Arrays.stream(Introspector.getBeanInfo(getClass(), TypedForm.class)
                            .getPropertyDescriptors())
                    .filter(property -> property.getWriteMethod() != null && property.getReadMethod() != null)
                    .toList();
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object call(PropertyDescriptor property, Object[] written) {
        try {
            return written == null
                    ? property.getReadMethod().invoke(this)
                    : property.getWriteMethod().invoke(this, written);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
