package weijie.architecture.wrong.settlement;

/** A fee that loses a fen now and then. */
public class CountsInDoubles {

    double fee(double rate, int orders) {
        return rate * orders;
    }
}
