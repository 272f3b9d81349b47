package weijie.architecture.wrong.repair;

/** A message that no log keeps. */
public class WritesToTheConsole {

    void tell() {
        System.out.println("done");
    }
}
