package weijie.parts;

import java.io.Serializable;

/** Whose floats to look at; what is {@code null} does not limit. */
public record FloatCriteria(String outlet, String part) implements Serializable {}
