package weijie.architecture.wrong.repair;

import jakarta.persistence.Embeddable;

/** A part of an entity whose verb is public, so that whoever reads the entity could change it past the desk. */
@Embeddable
public class PartThatAnybodyMayChange {

    private String reviewedBy;

    public void decide(String reviewer) {
        reviewedBy = reviewer;
    }

    public String reviewedBy() {
        return reviewedBy;
    }
}
