package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A drawbar organ: sines at the footages 16′, 8′, 5⅓′, 4′, 2⅔′ and 2′, with a soft key click; brightness pulls the upper bars. */
final class OrganVoice implements LayerVoice {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;

    /** The wave's first harmonic is the 16′, an octave below the key. */
    private static final Wavetable FULL = bars(0.5, 1, 0.6, 0.6, 0.35, 0.3);

    private static final Wavetable MELLOW = bars(0.6, 1, 0.35, 0.12, 0, 0);

    private static Wavetable bars(double... levels) {
        int[] harmonics = {1, 2, 3, 4, 6, 8};
        double[] sine = new double[513];
        for (int i = 0; i < harmonics.length; i++) {
            sine[harmonics[i]] = levels[i];
        }
        return Wavetable.ofHarmonics(h -> 0, h -> sine[(int) h]);
    }

    @Override
    public void play(Note note, StereoBus to) {
        double hz = Pitch.hz(note.midi() - 12);
        float[] full = FULL.level(hz);
        float[] mellow = MELLOW.level(hz);
        Pan pan = Pan.at(0.5 * note.pan());
        double attackKeep = Decay.perFrame(0.004);
        double releaseKeep = Decay.perFrame(0.018);
        double level = 0;
        int frames = note.frames() + (int) (0.12 * RATE);
        for (int i = 0; i < frames; i++) {
            double phase = hz * (i / RATE);
            phase -= Math.floor(phase);
            double sample = mellow(note, mellow, phase) + note.brightness() * Wavetable.read(full, phase);
            level = i < note.frames() ? 1 + attackKeep * (level - 1) : level * releaseKeep;
            double placed = 0.5 * note.velocity() * level * sample;
            to.add(note.startFrame() + i, placed * pan.left(), placed * pan.right());
        }
    }

    private static double mellow(Note note, float[] table, double phase) {
        return (1 - note.brightness()) * Wavetable.read(table, phase);
    }
}
