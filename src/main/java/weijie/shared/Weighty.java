package weijie.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act of a desk for which a person at a screen has to have proved lately who they are: whoever finds an open browser may read in it, but
 * neither hands out rights nor publishes what is paid. A request that carries its own proof, a password or a key, has given it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Weighty {}
