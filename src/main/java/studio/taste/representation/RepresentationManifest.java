package studio.taste.representation;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a representation comes from.
 *
 * @param parent id of the representation it was trained from
 * @param audioEncoder whose numbers of a candidate's sound it reads
 * @param audioDimension how many those are
 * @param textEncoder whose numbers of prompt and context it reads
 * @param textDimension how many those are, of each
 * @param made when it was made
 * @param dataHash hash of what it was fitted to or trained on, hexadecimal
 * @param settings what was set, by name
 * @param scores what was measured, by name
 */
public record RepresentationManifest(
        Optional<String> parent,
        EncoderId audioEncoder,
        int audioDimension,
        EncoderId textEncoder,
        int textDimension,
        Instant made,
        String dataHash,
        SortedMap<String, String> settings,
        SortedMap<String, Double> scores) {
    public RepresentationManifest {
        if (audioDimension < 1 || textDimension < 0) {
            throw new IllegalArgumentException("encoders have a positive number of dimensions, these had "
                    + audioDimension + " and " + textDimension);
        }
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }
}
