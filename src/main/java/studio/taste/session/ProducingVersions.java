package studio.taste.session;

/**
 * What made the previews of a producer's session and the numbers that describe them.
 *
 * @param app the studio's version
 * @param renderer version of the renderer
 * @param audioEncoder name and version of the encoder of previews
 * @param textEncoder name and version of the encoder of wish, context and rationales
 * @param representation version of the representation in use at the time; beliefs may be folded with another
 */
public record ProducingVersions(
        String app, String renderer, String audioEncoder, String textEncoder, String representation) {}
