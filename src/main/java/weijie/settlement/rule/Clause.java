package weijie.settlement.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the clause of the policy that a class puts into effect; {@code docs/rules.md} has a row for each such class. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Clause {

    /** The clause, for example {@code G05}. */
    String value();

    /** Counts up when the reading of the clause changes, so that a run can tell by which reading it was made. */
    int version() default 1;
}
