package studio.taste.render;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.DemoSynthesiser;
import studio.taste.music.demo.Score;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.IncompatibleSongsException;
import studio.taste.remix.RemixPlan;

/** Two demo songs that meet at a tempo of neither, so that every stem of a remix is stretched; made once for all tests. */
final class DemoPair {
    static final DemoPair ONLY = new DemoPair();

    /** Reads stems at their own speed: for tests of the mix, which do not need to wait for a stretch. */
    static final TimeStretcher UNSTRETCHED = (role, stem, inputBeatFrames, outputBeatFrames, semitones) -> {
        int start = (int) Math.rint(inputBeatFrames[0]);
        return stem.slice(start, start + (int) Math.rint(outputBeatFrames[outputBeatFrames.length - 1]));
    };

    final SongStems vocalStems;
    final SongStems instrumentalStems;
    final Song vocalSong;
    final Song instrumentalSong;
    final List<RemixPlan> plans;

    private DemoPair() {
        Score vocal = DemoSongs.scores().get(0);
        Score instrumental = DemoSongs.scores().get(1);
        vocalStems = DemoSynthesiser.synthesise(vocal, (fraction, what) -> true);
        instrumentalStems = DemoSynthesiser.synthesise(instrumental, (fraction, what) -> true);
        vocalSong = song(vocal, vocalStems, Sketch.VOCAL);
        instrumentalSong = song(instrumental, instrumentalStems, Sketch.INSTRUMENTAL);
        try {
            plans = CandidatePlanner.plan(vocalSong, instrumentalSong, 1);
        } catch (IncompatibleSongsException e) {
            throw new AssertionError(e);
        }
    }

    private static Song song(Score score, SongStems stems, SongId id) {
        return new Song(
                id,
                score.title(),
                score.genre(),
                SongAnalyser.known(stems, score.beatGrid(), score.key(), score.sections(), (fraction, what) -> true));
    }

    AudioClip render(TimeStretcher stretcher, RemixPlan plan, Excerpt excerpt) {
        return render(stretcher, plan, excerpt, StemRole.values());
    }

    /** Renders a plan of which only some stems are heard. */
    AudioClip render(TimeStretcher stretcher, RemixPlan plan, Excerpt excerpt, StemRole... heard) {
        return new PlanRenderer(stretcher)
                .render(
                        plan,
                        vocalSong,
                        only(vocalStems, heard),
                        instrumentalSong,
                        only(instrumentalStems, heard),
                        excerpt);
    }

    private static SongStems only(SongStems stems, StemRole... heard) {
        Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            clips.put(
                    role,
                    List.of(heard).contains(role)
                            ? stems.clip(role)
                            : AudioClip.silence(stems.sampleRateHz(), 2, stems.frames()));
        }
        return new SongStems(clips);
    }
}
