package weijie.web.audit;

import java.io.Serializable;

/** A code of the audit log with its word, to be chosen from. */
public record LogWord(String code, String name) implements Serializable {}
