package weijie.shared;

/**
 * How people are called. What somebody did is noted with the name they sign in with; people are told the name they know.
 * {@code identity} knows it.
 */
public interface Names {

    /** How the person is called who signs in with this name; the name itself when there is no such account. */
    String of(String userName);
}
