package weijie.door;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the settings of the door before anybody comes, so that wrong ones are told to whoever starts the server. */
@Singleton
@Startup
public class DoorOpening {

    @Inject
    DoorSettings settings;

    @PostConstruct
    void open() {
        settings.admission();
    }
}
