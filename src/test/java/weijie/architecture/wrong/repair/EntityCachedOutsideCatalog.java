package weijie.architecture.wrong.repair;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that a second node would show as it was yesterday. */
@Entity
@Cacheable
public class EntityCachedOutsideCatalog {

    @Id
    Long id;
}
