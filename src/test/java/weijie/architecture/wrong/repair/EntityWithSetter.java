package weijie.architecture.wrong.repair;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose state anybody may overwrite. */
@Entity
public class EntityWithSetter {

    @Id
    private Long id;

    void setId(Long id) {
        this.id = id;
    }

    public Long id() {
        return id;
    }
}
