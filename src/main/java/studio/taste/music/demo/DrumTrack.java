package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.taste.music.SongStems;
import studio.taste.music.demo.DrumPattern.Stroke;
import studio.taste.music.demo.ScoreSection.DrumPart;

/** Plays the drums of a score. */
final class DrumTrack {
    /**
     * @param frame where the hit begins
     * @param amplitude of the hit
     */
    record Hit(int frame, double amplitude) {}

    /** Over which a choked cymbal falls silent. */
    private static final int CHOKE_FRAMES = 300;

    private final Score score;
    private final Noise chance;
    private final Map<DrumSound, List<Hit>> hits = new EnumMap<>(DrumSound.class);

    DrumTrack(Score score, Noise noise) {
        this.score = score;
        this.chance = noise.branch(1);
        for (DrumSound sound : DrumSound.values()) {
            hits.put(sound, new ArrayList<>());
        }
        collectPickup();
        int start = 0;
        for (ScoreSection section : score.parts()) {
            collect(section, start);
            start += section.steps();
        }
        hits.values().forEach(list -> list.sort(Comparator.comparingInt(Hit::frame)));
    }

    /** Frames of all kicks, in order. */
    int[] kickFrames() {
        return hitsOf(DrumSound.KICK).stream().mapToInt(Hit::frame).toArray();
    }

    /** The drums as a new bus. */
    StereoBus render(Noise noise) {
        DrumKit kit = new DrumKit(score.production().kit(), noise);
        StereoBus dry = new StereoBus(score.frames());
        StereoBus toRoom = new StereoBus(score.frames());
        for (DrumSound sound : DrumSound.values()) {
            play(sound, kit, dry, toRoom);
        }
        new Reverb(0.34, 0.55, 0.35).addTo(dry, toRoom, 0.8);
        drive(dry, score.production().kit().drive());
        return dry;
    }

    private void play(DrumSound sound, DrumKit kit, StereoBus dry, StereoBus toRoom) {
        List<Hit> list = hitsOf(sound);
        Pan pan = Pan.at(sound.pan());
        for (int n = 0; n < list.size(); n++) {
            Hit hit = list.get(n);
            double[] samples = kit.hit(sound, n);
            int frames = sound == DrumSound.OPEN_HAT ? chokedAfter(hit.frame(), samples.length) : samples.length;
            for (int i = 0; i < frames; i++) {
                double sample = samples[i] * hit.amplitude();
                if (i > frames - CHOKE_FRAMES) {
                    sample *= (frames - i) / (double) CHOKE_FRAMES;
                }
                dry.add(hit.frame() + i, sample * pan.left(), sample * pan.right());
                if (sound.roomSend() > 0) {
                    double sent = sample * sound.roomSend();
                    toRoom.add(hit.frame() + i, sent * pan.left(), sent * pan.right());
                }
            }
        }
    }

    /** The pedal shuts an open hat when the closed one is struck. */
    private int chokedAfter(int frame, int longest) {
        return hitsOf(DrumSound.HAT).stream()
                .mapToInt(hit -> hit.frame() - frame)
                .filter(distance -> distance > 1000)
                .map(distance -> Math.min(distance, longest))
                .findFirst()
                .orElse(longest);
    }

    private static void drive(StereoBus bus, double drive) {
        for (float[] channel : List.of(bus.left(), bus.right())) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) (Saturation.of(drive * channel[i]) / drive);
            }
        }
    }

    private void collectPickup() {
        Optional<DrumPattern> pickup = score.production().pickup();
        if (pickup.isPresent()) {
            int steps = (int) (score.leadInBeats() * Score.STEPS_PER_BEAT);
            for (int step = Score.STEPS_PER_BAR - steps; step < Score.STEPS_PER_BAR; step++) {
                add(pickup.get(), step, step - Score.STEPS_PER_BAR, 0);
            }
        }
    }

    private void collect(ScoreSection section, int start) {
        boolean filled = section.drums().stream().anyMatch(DrumPart::fill);
        int fillStart = section.steps() - Score.STEPS_PER_BAR;
        for (DrumPart part : section.drums()) {
            int from = part.fill() ? fillStart : 0;
            int to = !part.fill() && filled ? fillStart : section.steps();
            for (int step = from; step < to; step++) {
                add(part.pattern(), step - from, start + step, part.levelDb());
            }
        }
    }

    private void add(DrumPattern pattern, int patternStep, int songStep, double levelDb) {
        for (DrumSound sound : DrumSound.values()) {
            for (Stroke stroke : pattern.strokes(sound, patternStep)) {
                double late = score.secondsAt(songStep + stroke.step() - patternStep)
                        + sound.loosenessSeconds() * chance.next();
                int frame = (int) Math.round(late * SongStems.LIBRARY_RATE_HZ);
                double velocity = stroke.velocity() * stroke.velocity() * (1 + 0.1 * chance.next());
                hitsOf(sound).add(new Hit(Math.max(0, frame), velocity * sound.level() * Decay.amplitude(levelDb)));
            }
        }
    }

    private List<Hit> hitsOf(DrumSound sound) {
        return hits.getOrDefault(sound, List.of());
    }
}
