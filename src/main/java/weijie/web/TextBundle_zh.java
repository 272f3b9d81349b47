package weijie.web;

/** Chinese by name, so that the language of the machine never decides what a Chinese reader sees. */
public final class TextBundle_zh extends TextBundle {}
