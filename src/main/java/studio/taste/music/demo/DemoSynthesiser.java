package studio.taste.music.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/** Plays a score into four stereo stems at the library's rate, the same samples on every machine. */
public final class DemoSynthesiser {
    /** Goes up whenever the samples change, so that cached stems are made anew. */
    public static final String VERSION = "1";

    private DemoSynthesiser() {}

    /**
     * @param score what to play
     * @param progress told after each stem; may cancel
     * @return four stems as long as the score; their sum stays below full scale
     * @throws CancellationException when cancelled
     */
    public static SongStems synthesise(Score score, Progress progress) {
        Noise noise = new Noise(score.production().seed());
        Map<StemRole, StereoBus> stems = new EnumMap<>(StemRole.class);
        progress.goOn(0, score.title() + ": drums");
        DrumTrack drums = new DrumTrack(score, noise.branch(1));
        stems.put(StemRole.DRUMS, drums.render(noise.branch(2)));
        progress.goOn(0.2, score.title() + ": bass");
        stems.put(StemRole.BASS, new BassTrack(score).render());
        progress.goOn(0.3, score.title() + ": accompaniment");
        stems.put(StemRole.OTHER, new Accompaniment(score).render(noise.branch(3)));
        progress.goOn(0.65, score.title() + ": voice");
        stems.put(StemRole.VOCALS, new VocalTrack(score).render(noise.branch(4)));
        progress.goOn(0.9, score.title() + ": mix");
        pump(score, drums.kickFrames(), stems);
        MixDesk.balance(stems, score.production());
        progress.goOn(1, score.title() + ": done");
        return clips(stems);
    }

    private static void pump(Score score, int[] kickFrames, Map<StemRole, StereoBus> stems) {
        double depthDb = score.production().pumpDb();
        if (depthDb > 0) {
            double beatSeconds = 60 / score.tempoBpm();
            Pump pump = new Pump(score.frames(), kickFrames, depthDb, Math.min(0.42, 0.85 * beatSeconds));
            stems.forEach((role, bus) -> {
                if (role == StemRole.BASS || role == StemRole.OTHER) {
                    pump.apply(bus);
                }
            });
        }
    }

    private static SongStems clips(Map<StemRole, StereoBus> stems) {
        Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
        stems.forEach((role, bus) -> clips.put(role, bus.toClip()));
        return new SongStems(clips);
    }
}
