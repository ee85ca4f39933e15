package studio.taste.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.BuiltInAudioEncoder;
import studio.taste.representation.Representation;

/**
 * What a home hears with, and the representation for it. Where the two do not belong together, or cannot be read, the studio's own take
 * their place and the log says why: a producer can work in any case.
 *
 * @param audioEncoder of previews
 * @param representation that reads its numbers
 */
record TasteParts(AudioEncoder audioEncoder, Representation representation) {
    private static final Logger LOG = LoggerFactory.getLogger(TasteParts.class);

    static TasteParts of(Workplace workplace) {
        try {
            AudioEncoder encoder = workplace.audioEncoder();
            Representation representation = workplace.representations().inUse();
            if (representation.audioEncoder().equals(encoder.id())) {
                return new TasteParts(encoder, representation);
            }
            LOG.warn(
                    "The representation in use reads numbers of {}, but this home hears with {}; the studio's own are used. Make one for"
                            + " the encoder with: taste train-representation --initial",
                    representation.audioEncoder(),
                    encoder.id());
        } catch (StudioException trouble) {
            LOG.warn("{} The studio's own encoder and representation are used.", trouble.getMessage());
        }
        return new TasteParts(new BuiltInAudioEncoder(), Representation.initial());
    }
}
