package weijie.parts;

import java.io.Serializable;

/**
 * What to look for among issues; what is {@code null} does not limit.
 *
 * @param request the number of a request that they answer
 * @param waiting what they wait for
 */
public record IssueCriteria(String centre, String outlet, IssueState state, String request, IssueWaiting waiting)
        implements Serializable {}
