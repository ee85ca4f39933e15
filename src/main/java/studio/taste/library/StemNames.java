package studio.taste.library;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import studio.taste.music.StemRole;

/**
 * Tells from a file's name which stem it is, by the words in it: {@code 03_Bass DI.wav} is the bass, {@code LeadVox.flac} the
 * vocals.
 *
 * <p>Words of instruments count first; words that only place an instrument ({@code lead}, {@code kit}) count when no instrument
 * is named. A bass played on anything ({@code bass guitar}, {@code synth bass}) is the bass, but a {@code bass drum} is a drum.
 */
final class StemNames {
    /** Whole words. */
    private static final Map<StemRole, Set<String>> INSTRUMENTS = new EnumMap<>(Map.of(
            StemRole.VOCALS,
            words("vox voice voices vocs bvs singer singing acapella acappella choir rap"),
            StemRole.DRUMS,
            words("perc kick snare hihat hihats hat hats cymbal cymbals tom toms overheads congas shaker clap claps"),
            StemRole.BASS,
            words("bass basses sub subbass bassline"),
            StemRole.OTHER,
            words(
                    "other others gtr keys rhodes organ strings violin violins cello brass horns sax saxophone trumpet flute pad"
                            + " pads instrumental instruments inst accompaniment music harmony melody")));
    /** Beginnings of words: {@code drumset}, {@code vocalist}. */
    private static final Map<StemRole, Set<String>> BEGINNINGS = new EnumMap<>(Map.of(
            StemRole.VOCALS, words("vocal"),
            StemRole.DRUMS, words("drum percuss"),
            StemRole.OTHER, words("guitar piano synth keyboard")));
    /** Words that place an instrument. */
    private static final Map<StemRole, Set<String>> PLACES =
            new EnumMap<>(Map.of(StemRole.VOCALS, words("lead backing"), StemRole.DRUMS, words("kit beat")));

    private StemNames() {}

    /** The roles a file name speaks of: none, one, or several when it is ambiguous. */
    static Set<StemRole> rolesIn(String fileName) {
        List<String> words = wordsOf(fileName);
        Set<StemRole> roles = named(words, INSTRUMENTS, Set::contains);
        roles.addAll(named(words, BEGINNINGS, (known, word) -> known.stream().anyMatch(word::startsWith)));
        if (roles.isEmpty()) {
            return named(words, PLACES, Set::contains);
        }
        if (roles.contains(StemRole.BASS)) {
            int bass = words.indexOf("bass");
            boolean bassDrum =
                    bass >= 0 && bass + 1 < words.size() && words.get(bass + 1).equals("drum");
            roles.remove(bassDrum ? StemRole.BASS : StemRole.OTHER);
        }
        return roles;
    }

    private static Set<StemRole> named(
            List<String> words, Map<StemRole, Set<String>> vocabulary, BiPredicate<Set<String>, String> fits) {
        Set<StemRole> roles = EnumSet.noneOf(StemRole.class);
        vocabulary.forEach((role, known) -> {
            if (words.stream().anyMatch(word -> fits.test(known, word))) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }

    /** Lower-case words of a name: split where letters end and where a small letter meets a capital. */
    private static List<String> wordsOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        String spaced = stem.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return List.of(spaced.split("[^\\p{L}]+"));
    }
}
