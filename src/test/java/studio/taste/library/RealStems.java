package studio.taste.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import studio.taste.audio.AudioClip;
import studio.taste.audio.WavWriter;
import studio.taste.music.CamelotKey;

/**
 * Stems as a band might hand them in, for tests: plucked strings (Karplus and Strong), struck membranes and noise, an additive
 * voice with vibrato. Shares nothing with the demo songs' synthesiser, and its tempo, key and sections are known.
 *
 * @param tempoBpm constant tempo
 * @param key the key; chords are i–VI–III–VII in minor, I–V–vi–IV in major
 * @param leadInSeconds silence before the first downbeat
 * @param parts what plays, in phrases of four bars
 * @param seed of noise and plucks
 */
public record RealStems(double tempoBpm, CamelotKey key, double leadInSeconds, List<Part> parts, long seed) {
    /** A phrase of four bars. */
    public enum Part {
        INTRO(false, true, 0.7),
        VERSE(true, true, 0.7),
        CHORUS(true, true, 1.0),
        BREAKDOWN(true, false, 0.5),
        OUTRO(false, true, 0.6);

        private final boolean sung;
        private final boolean drummed;
        private final double strength;

        Part(boolean sung, boolean drummed, double strength) {
            this.sung = sung;
            this.drummed = drummed;
            this.strength = strength;
        }
    }

    private static final int[] MINOR_ROOTS = {0, 8, 3, 10};
    private static final int[] MAJOR_ROOTS = {0, 7, 9, 5};
    private static final int[] MINOR_SCALE = {0, 2, 3, 5, 7, 8, 10};
    private static final int[] MAJOR_SCALE = {0, 2, 4, 5, 7, 9, 11};
    private static final int BARS_PER_PART = 4;

    /** A song of 36 bars in the given tempo and key. */
    public static RealStems song(double tempoBpm, String key, long seed) {
        return new RealStems(
                tempoBpm,
                CamelotKey.parse(key),
                0,
                List.of(
                        Part.INTRO,
                        Part.VERSE,
                        Part.VERSE,
                        Part.CHORUS,
                        Part.CHORUS,
                        Part.BREAKDOWN,
                        Part.CHORUS,
                        Part.CHORUS,
                        Part.OUTRO),
                seed);
    }

    /** Eight bars, for tests that only need a song of any kind. */
    public static RealStems shortSong(double tempoBpm, String key, long seed) {
        return new RealStems(tempoBpm, CamelotKey.parse(key), 0, List.of(Part.VERSE, Part.CHORUS), seed);
    }

    /** Length of the song: all bars and one second to ring out. */
    public double durationSeconds() {
        return leadInSeconds + parts.size() * BARS_PER_PART * 240 / tempoBpm + 1;
    }

    /** Mono clips by the names a band would give them; guitar and piano together are the {@code other} stem. */
    public Map<String, AudioClip> clips(int sampleRateHz) {
        Band band = new Band(sampleRateHz);
        for (int bar = 0; bar < parts.size() * BARS_PER_PART; bar++) {
            band.play(bar);
        }
        Map<String, AudioClip> clips = new LinkedHashMap<>();
        band.tracks.forEach((name, samples) -> clips.put(name, new AudioClip(sampleRateHz, new float[][] {samples})));
        return clips;
    }

    /** Writes the clips as 24-bit WAV files into a folder, which is created. */
    public Path writeTo(Path folder, int sampleRateHz) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, AudioClip> entry : clips(sampleRateHz).entrySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(entry.getKey() + ".wav"))) {
                WavWriter.write24(entry.getValue(), out);
            }
        }
        return folder;
    }

    /** Plays bar after bar into one track per instrument. */
    private final class Band {
        private final int rate;
        private final Random random = new Random(seed);
        private final Map<String, float[]> tracks = new LinkedHashMap<>();

        Band(int rate) {
            this.rate = rate;
            int frames = (int) Math.round(durationSeconds() * rate);
            for (String name : List.of("Lead Vocal", "Drum Kit", "Bass Guitar", "Acoustic Guitar", "Piano")) {
                tracks.put(name, new float[frames]);
            }
        }

        void play(int bar) {
            Part part = parts.get(bar / BARS_PER_PART);
            int[] roots = key.minor() ? MINOR_ROOTS : MAJOR_ROOTS;
            int degree = roots[bar % roots.length];
            if (part.drummed) {
                drums(bar, part.strength);
            }
            bass(bar, degree, part.strength);
            chords(bar, degree, part);
            if (part.sung) {
                melody(bar, degree, part.strength);
            }
        }

        private void drums(int bar, double strength) {
            for (int eighth = 0; eighth < 8; eighth++) {
                double beat = bar * 4 + eighth / 2.0;
                if (eighth == 0 || eighth == 4 || eighth == 5) {
                    membrane(beat, 55, 0.25, 0.8 * strength, 0.02);
                }
                if (eighth == 2 || eighth == 6) {
                    membrane(beat, 190, 0.09, 0.4 * strength, 0.5);
                }
                noise(beat, 0.03, 0.12 * strength);
            }
        }

        private void bass(int bar, int degree, double strength) {
            int midi = 36 + Math.floorMod(key.pitchClass() + degree - 4, 12) + 4 - 12;
            pluck("Bass Guitar", bar * 4, midi, 1.4, 0.55 * strength, 0.25);
            pluck("Bass Guitar", bar * 4 + 1.5, midi, 0.5, 0.45 * strength, 0.25);
            pluck("Bass Guitar", bar * 4 + 2, midi + 7, 0.9, 0.45 * strength, 0.25);
            pluck("Bass Guitar", bar * 4 + 3, midi, 0.9, 0.45 * strength, 0.25);
        }

        private void chords(int bar, int degree, Part part) {
            for (int note : triad(degree)) {
                for (double beat : new double[] {0, 1, 1.5, 2.5, 3}) {
                    pluck("Acoustic Guitar", bar * 4 + beat, 48 + note, 0.8, 0.14 * part.strength, 0.6);
                }
                if (part == Part.CHORUS) {
                    tone("Piano", bar * 4, 60 + note, 3.8, 0.1, 0, 1.6);
                }
            }
        }

        private void melody(int bar, int degree, double strength) {
            int[] triad = triad(degree);
            int[] scale = key.minor() ? MINOR_SCALE : MAJOR_SCALE;
            tone("Lead Vocal", bar * 4, 60 + triad[bar % 3], 1.4, 0.3 * strength, 0.006, 0.15);
            int passing = key.pitchClass() + scale[random.nextInt(scale.length)];
            tone("Lead Vocal", bar * 4 + 1.5, 60 + passing % 12, 0.5, 0.25 * strength, 0.006, 0.15);
            tone("Lead Vocal", bar * 4 + 2, 60 + triad[(bar + 1) % 3], 1.8, 0.3 * strength, 0.006, 0.15);
        }

        /** The scale's triad on a degree given in semitones above the tonic, as pitch classes 0 to 11. */
        private int[] triad(int degree) {
            int[] scale = key.minor() ? MINOR_SCALE : MAJOR_SCALE;
            int step = 0;
            while (scale[step] != degree) {
                step++;
            }
            int[] triad = new int[3];
            for (int i = 0; i < 3; i++) {
                triad[i] = Math.floorMod(key.pitchClass() + scale[(step + 2 * i) % 7], 12);
            }
            return triad;
        }

        private int frameAt(double beat) {
            return (int) Math.round((leadInSeconds + beat * 60 / tempoBpm) * rate);
        }

        /** A plucked string: a delay line of noise, averaged as it goes round; Karplus and Strong, CMJ 7 (1983). */
        private void pluck(String track, double beat, int midi, double beats, double level, double brightness) {
            float[] out = track(track);
            double period = rate / (440 * Math.pow(2, (midi - 69) / 12.0));
            // The averaging delays by half a sample; the rest of the fraction is made up by a first-order all-pass.
            int length = (int) (period - 0.5);
            double fraction = period - 0.5 - length;
            double allPass = (1 - fraction) / (1 + fraction);
            double[] string = new double[length];
            double smooth = 0;
            for (int i = 0; i < length; i++) {
                smooth += brightness * (2 * random.nextDouble() - 1 - smooth);
                string[i] = smooth;
            }
            int start = frameAt(beat);
            int frames = (int) (beats * 60 / tempoBpm * rate);
            double previous = 0;
            double passed = 0;
            double averaged = 0;
            for (int i = 0; i < frames && start + i < out.length; i++) {
                int at = i % length;
                double now = string[at];
                double fade = Math.min(1, (frames - i) / (0.02 * rate));
                out[start + i] += (float) (level * fade * now);
                double mean = 0.998 * 0.5 * (now + previous);
                passed = allPass * (mean - passed) + averaged;
                averaged = mean;
                string[at] = passed;
                previous = now;
            }
        }

        /** A struck skin: three modes of a round membrane that fade, and noise. */
        private void membrane(double beat, double hertz, double decaySeconds, double level, double noiseShare) {
            float[] out = track("Drum Kit");
            double[] modes = {1, 1.593, 2.136};
            int start = frameAt(beat);
            for (int i = 0; i < 6 * decaySeconds * rate && start + i < out.length; i++) {
                double t = i / (double) rate;
                double value = noiseShare * (2 * random.nextDouble() - 1) * Math.exp(-t / (0.7 * decaySeconds));
                for (int m = 0; m < modes.length; m++) {
                    value += Math.sin(2 * Math.PI * hertz * modes[m] * t)
                            * Math.exp(-t * (m + 1) / decaySeconds)
                            / (1 + m);
                }
                out[start + i] += (float) (0.5 * level * value);
            }
        }

        /** A closed cymbal: noise without its low end. */
        private void noise(double beat, double decaySeconds, double level) {
            float[] out = track("Drum Kit");
            int start = frameAt(beat);
            double low = 0;
            for (int i = 0; i < 6 * decaySeconds * rate && start + i < out.length; i++) {
                double white = 2 * random.nextDouble() - 1;
                low += 0.6 * (white - low);
                out[start + i] += (float) (level * (white - low) * Math.exp(-i / (decaySeconds * rate)));
            }
        }

        /** Five harmonics, with vibrato for a voice and a decay for a piano. */
        private void tone(
                String track, double beat, int midi, double beats, double level, double vibrato, double decaySeconds) {
            float[] out = track(track);
            double hertz = 440 * Math.pow(2, (midi - 69) / 12.0);
            boolean voice = vibrato > 0;
            int start = frameAt(beat);
            int frames = (int) (beats * 60 / tempoBpm * rate);
            double phase = 0;
            for (int i = 0; i < frames && start + i < out.length; i++) {
                double t = i / (double) rate;
                phase += 2 * Math.PI * hertz * (1 + vibrato * Math.sin(2 * Math.PI * 5.5 * t)) / rate;
                double rise = Math.min(1, t / (voice ? 0.05 : 0.004));
                double fall = Math.min(1, (frames - i) / (decaySeconds * 0.2 * rate));
                double envelope = rise * fall * (voice ? 1 : Math.exp(-t / decaySeconds));
                double value = 0;
                for (int h = 1; h <= 5; h++) {
                    value += Math.sin(h * phase) / (h * h);
                }
                out[start + i] += (float) (level * envelope * value);
            }
        }

        private float[] track(String name) {
            float[] samples = tracks.get(name);
            if (samples == null) {
                throw new IllegalStateException("no track named " + name);
            }
            return samples;
        }
    }
}
