package weijie.shared.jpa;

import java.util.List;

/** The conditions of a list, put together from what was asked; what was not asked does not limit. */
public final class Limits {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> args;

    public Limits(List<Object> args) {
        this.args = args;
    }

    /** A condition with one place for the value, unless that is absent or empty. */
    public Limits by(String condition, Object value) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(" AND ").append(condition);
            args.add(value instanceof String text ? text.strip() : value);
        }
        return this;
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
