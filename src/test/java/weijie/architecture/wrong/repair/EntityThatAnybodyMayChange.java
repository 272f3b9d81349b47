package weijie.architecture.wrong.repair;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose verb is public, so that a page could call it past the desk. */
@Entity
public class EntityThatAnybodyMayChange {

    @Id
    private Long id;

    private boolean done;

    public void complete() {
        done = true;
    }

    public boolean isDone() {
        return done && id != null;
    }
}
