package studio.taste.training.choices;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All records of one rater, in the order of the file.
 *
 * @param rater as the file names them
 * @param number r, in the order of first appearance, from 0
 * @param records at least one
 */
public record RaterChoices(String rater, int number, List<RecordedChoice> records) {
    /** One record in so many is held out. */
    public static final int HELD_OUT_EVERY = 5;

    public RaterChoices {
        records = List.copyOf(records);
        if (records.isEmpty() || number < 0) {
            throw new IllegalArgumentException(
                    "rater " + rater + ", number " + number + ", has " + records.size() + " records");
        }
    }

    /** Whether record j is held out: (j + r) mod 5 = 4, so that every place in the order is held out for one rater in five. */
    public boolean isHeldOut(int j) {
        return (j + number) % HELD_OUT_EVERY == HELD_OUT_EVERY - 1;
    }

    /** The decided records that may be learnt from, in order. */
    public List<RecordedChoice> training() {
        return decided(false);
    }

    /** The decided records that are never learnt from. */
    public List<RecordedChoice> heldOut() {
        return decided(true);
    }

    private List<RecordedChoice> decided(boolean heldOut) {
        return IntStream.range(0, records.size())
                .filter(j -> isHeldOut(j) == heldOut)
                .mapToObj(records::get)
                .filter(RecordedChoice::isDecided)
                .toList();
    }
}
