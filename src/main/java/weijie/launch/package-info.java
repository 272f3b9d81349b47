/**
 * Starts everything with one {@code main()}: a database of our own if none is given, then the server, then the application.
 * Nothing here is part of the war, and nothing here may use a class of it.
 */
package weijie.launch;
