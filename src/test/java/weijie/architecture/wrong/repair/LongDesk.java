package weijie.architecture.wrong.repair;

/** A desk that does everything at once. */
public class LongDesk {

    private int done;

    public int doEverything() {
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        done++;
        return done;
    }
}
