package weijie.architecture.wrong.nowhere;

/** A package that nobody drew into the map. */
public class WithoutRoom {}
