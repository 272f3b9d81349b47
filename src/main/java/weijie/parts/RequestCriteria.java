package weijie.parts;

import java.io.Serializable;

/**
 * What to look for among requests; what is {@code null} does not limit.
 *
 * @param part the code of a part that is asked for
 * @param waiting what they wait for
 */
public record RequestCriteria(String centre, String outlet, RequestState state, String part, RequestWaiting waiting)
        implements Serializable {}
