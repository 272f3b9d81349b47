package weijie.shared;

import java.io.Serializable;

/**
 * One of several things that a verb on all of them does not reach.
 *
 * @param number how people call it, for example an order number
 * @param why what somebody who tried it alone would be told
 */
public record LeftOut(String number, Refusal why) implements Serializable {}
