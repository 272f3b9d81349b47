package weijie.repair;

import java.nio.file.Path;

/** A file to be sent: what it was called, what it is, and where it lies. */
public record StoredFile(String fileName, String mediaType, Path path) {}
