package studio.taste.remix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Groove;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongSection;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;
import studio.taste.music.WrittenStems;

/** Songs without sound, for planning: an analysis written from a form such as {@code "intro 4, verse 8, chorus 8"}, in bars. */
public final class WrittenSongs {
    private static final String USUAL = "intro 4, verse 8, chorus 8, verse 8, chorus 8, bridge 4, chorus 8, outro 4";
    private static final String CLUB = "intro 8, verse 8, build 4, drop 8, break 4, verse 8, drop 8, outro 8";
    private static final String SHORT = "intro 2, verse 4, hook 4, verse 4, hook 4, outro 2";

    private WrittenSongs() {}

    /** Songs of many tempi, keys, genres and forms. */
    public static List<Song> all() {
        return List.of(
                song("Slow Tide", Genre.LO_FI, 78, "8A", USUAL),
                song("Night Bus", Genre.RNB, 70, "3A", USUAL),
                song("Corner Store", Genre.HIP_HOP, 92, "5A", USUAL),
                song("Sun Yard", Genre.AFROBEATS, 106, "9B", USUAL),
                song("Paper Stars", Genre.POP, 118, "8B", USUAL),
                song("Glass Floor", Genre.HOUSE, 124, "9A", CLUB),
                song("Red Line", Genre.TECHNO, 133, "12A", CLUB),
                song("Low Ceiling", Genre.TRAP, 142, "1A", SHORT),
                song("Fast River", Genre.DRUM_AND_BASS, 174, "6B", CLUB),
                song("Still Air", Genre.AMBIENT, 84, "2B", ""));
    }

    /** All ordered pairs of {@link #all} that can be remixed. */
    public static List<List<Song>> compatiblePairs() {
        List<List<Song>> pairs = new ArrayList<>();
        for (Song vocal : all()) {
            for (Song instrumental : all()) {
                if (Compatibility.decide(vocal, instrumental).decision().isPresent()) {
                    pairs.add(List.of(vocal, instrumental));
                }
            }
        }
        return pairs;
    }

    /**
     * @param form names and bars of the parts; empty for a song of 40 bars in which no parts were found
     */
    public static Song song(String title, Genre genre, double tempoBpm, String camelot, String form) {
        List<SongSection> sections = new ArrayList<>();
        Map<StemRole, List<Double>> levels = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            levels.put(role, new ArrayList<>());
        }
        int bars = 0;
        for (String part : (form.isEmpty() ? "part 40" : form).split(", ")) {
            String[] words = part.split(" ");
            int length = Integer.parseInt(words[1]);
            if (!form.isEmpty()) {
                sections.add(new SongSection(words[0], 4 * bars, 4 * (bars + length)));
            }
            for (int bar = 0; bar < length; bar++) {
                int place = bar;
                levels.forEach((role, all) -> all.add(levelDb(words[0], role, place)));
            }
            bars += length;
        }
        double seconds = bars * 4 * 60 / tempoBpm;
        Map<StemRole, StemAnalysis> stems = WrittenStems.of(-18, levels);
        SongAnalysis analysis = new SongAnalysis(
                BeatGrid.constant(tempoBpm, 0, seconds),
                1,
                CamelotKey.parse(camelot),
                1,
                sections,
                seconds,
                WrittenStems.phrases(stems),
                Groove.NONE,
                stems);
        String id = String.format(Locale.ROOT, "%016x", (title + tempoBpm + camelot + form).hashCode() & 0xffffffffL);
        return new Song(new SongId(id), title, genre, analysis);
    }

    /** Vocals rest at the ends, in breaks and every fourth bar of a verse; drums rest in breaks and bridges. */
    private static double levelDb(String part, StemRole role, int bar) {
        boolean loud = part.equals("chorus") || part.equals("drop") || part.equals("hook");
        boolean edge = part.equals("intro") || part.equals("outro");
        boolean broken = part.equals("break") || part.equals("bridge");
        boolean rests =
                switch (role) {
                    case VOCALS -> edge || part.equals("build") || part.equals("break") || (!loud && bar % 4 == 3);
                    case DRUMS -> broken || (part.equals("intro") && bar < 2);
                    case BASS -> edge && bar < 2 || part.equals("break");
                    case OTHER -> false;
                };
        return rests ? -100 : loud ? -14 : edge || broken ? -22 : -18;
    }
}
