package studio.taste.music.demo;

import java.util.List;
import studio.taste.music.SongStems;
import studio.taste.music.demo.Phrase.SungNote;

/** Sings phrases: a glottal pulse and breath through a vocal tract, with the noises of the consonants beside it. */
final class FormantVoice {
    /** Frames between two settings of the tract, 1 ms. */
    private static final int CONTROL_FRAMES = 48;

    private static final double RATE = SongStems.LIBRARY_RATE_HZ;
    private static final double RELEASE_SECONDS = 0.4;
    /** Voice and breath that pass the teeth rather than the formants, and give the sound its edge above 5 kHz. */
    private static final double AIR = 0.25;

    private final Singer singer;
    private final Wavetable glottis;
    private final Noise noise;
    private final double detuneSemitones;
    private final VocalTract tract;
    private final StateVariableFilter friction = new StateVariableFilter(6000, 1.6);
    private final StateVariableFilter air = new StateVariableFilter(5500, 0.6);
    private final StateVariableFilter tilt = new StateVariableFilter(3000, 0.6);
    private final double[] formantsHz = new double[3];
    private final double voicingKeep = Decay.per(CONTROL_FRAMES, 0.014);
    private final double noiseKeep = Decay.per(CONTROL_FRAMES, 0.005);
    private double voicing;
    private double aspiration;
    private double hiss;
    private double phase;

    /**
     * @param glottis from {@link #glottis}
     * @param detuneSemitones how far this take lies off pitch
     * @param noise its own stream of chance
     */
    FormantVoice(Singer singer, Wavetable glottis, double detuneSemitones, Noise noise) {
        this.singer = singer;
        this.detuneSemitones = detuneSemitones;
        this.noise = noise;
        tract = new VocalTract(singer.upperFormantsHz());
        this.glottis = glottis;
    }

    /**
     * Flow through the glottis, differentiated, after Rosenberg: opening as half a cosine, closing twice as fast as a quarter.
     */
    static Wavetable glottis(double openQuotient) {
        double opening = openQuotient * 0.7;
        double closing = openQuotient - opening;
        return Wavetable.ofShape(t -> {
            if (t < opening) {
                return StrictMath.sin(StrictMath.PI * t / opening) / (2 * opening);
            }
            return t < openQuotient ? -StrictMath.sin(StrictMath.PI * (t - opening) / closing / 2) / (2 * closing) : 0;
        });
    }

    /** Adds a phrase to the samples. */
    void sing(Phrase phrase, float[] to) {
        List<Gesture> gestures = Articulation.of(phrase, singer);
        PitchContour contour = new PitchContour(phrase, singer.vibratoHz(), CONTROL_FRAMES, noise);
        int from = gestures.get(0).startFrame();
        int end = phrase.endFrame() + (int) (RELEASE_SECONDS * RATE);
        System.arraycopy(gestures.get(0).formantsHz(), 0, formantsHz, 0, 3);
        int current = 0;
        for (int frame = from; frame < end; frame += CONTROL_FRAMES) {
            while (current + 1 < gestures.size()
                    && frame >= gestures.get(current + 1).startFrame()) {
                current++;
            }
            double midi = contour.midiAt(frame) + detuneSemitones;
            double loudness = dynamics(phrase, contour.note(), frame);
            follow(gestures.get(current));
            tract.shape(formantsHz, Pitch.hz(midi));
            tilt.tune(2600 + 5200 * loudness * loudness, 0.55);
            double fade = Math.min(1, (end - frame) / (0.1 * RATE));
            sound(frame, Pitch.hz(midi), fade * contour.note().amplitude(), loudness, to);
        }
    }

    /** A phrase swells towards its middle, high notes are sung louder, and a held note blooms and then fades. */
    private static double dynamics(Phrase phrase, SungNote note, int frame) {
        double along = (frame - phrase.startFrame()) / (double) Math.max(1, phrase.endFrame() - phrase.startFrame());
        double arc = 0.80 + 0.2 * Sine.of(Math.max(0, Math.min(1, along)) / 2);
        double mean = phrase.notes().stream().mapToInt(SungNote::midi).average().orElse(60);
        double height = 1 + 0.025 * (note.midi() - mean);
        double since = (frame - note.startFrame()) / RATE;
        double left = (note.endFrame() - frame) / RATE;
        double bloom = 0.86 + 0.14 * Math.max(0, Math.min(1, since / 0.25));
        double fading = 0.72 + 0.28 * Math.max(0, Math.min(1, left / 0.16));
        return Math.max(0.3, Math.min(1.2, arc * height * bloom * fading));
    }

    private void follow(Gesture gesture) {
        double keep = Decay.per(CONTROL_FRAMES, gesture.paceSeconds());
        for (int f = 0; f < 3; f++) {
            formantsHz[f] = gesture.formantsHz()[f] + keep * (formantsHz[f] - gesture.formantsHz()[f]);
        }
        voicing = gesture.voicing() + voicingKeep * (voicing - gesture.voicing());
        aspiration = gesture.aspiration() + noiseKeep * (aspiration - gesture.aspiration());
        hiss = gesture.friction() + noiseKeep * (hiss - gesture.friction());
        if (gesture.frictionHz() > 0) {
            friction.tune(gesture.frictionHz(), 1.6);
        }
    }

    private void sound(int frame, double hz, double amplitude, double loudness, float[] to) {
        float[] pulse = glottis.level(hz);
        double increment = hz / RATE;
        double shimmer = 1 + 0.03 * noise.next();
        double voiced = 0.10 * voicing * loudness * shimmer;
        double open = singer.openQuotient();
        for (int i = 0; i < CONTROL_FRAMES; i++) {
            phase += increment;
            phase -= phase >= 1 ? 1 : 0;
            double white = noise.next();
            double breath = white * (0.30 * aspiration + 0.10 * voiced * (phase < open ? 1 : 0.3));
            double flow = voiced * Wavetable.read(pulse, phase);
            double sung = tract.next(tilt.low(flow) + breath);
            double airy = AIR * air.high(flow + 0.7 * voiced * white * (phase < open ? 1 : 0.4));
            double sample = amplitude * (sung + airy + 0.30 * hiss * friction.band(white));
            int at = frame + i;
            if (at >= 0 && at < to.length) {
                to[at] += (float) sample;
            }
        }
    }
}
