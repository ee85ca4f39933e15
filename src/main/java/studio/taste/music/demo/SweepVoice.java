package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** Noise whose band rises over the length of the note: the breath before a chorus. The pitch is ignored. */
final class SweepVoice implements LayerVoice {
    private static final int CONTROL_FRAMES = 64;
    private final Noise noise;

    SweepVoice(Noise noise) {
        this.noise = noise;
    }

    @Override
    public void play(Note note, StereoBus to) {
        StateVariableFilter left = new StateVariableFilter(300, 1.4);
        StateVariableFilter right = new StateVariableFilter(300, 1.4);
        int release = SongStems.LIBRARY_RATE_HZ / 20;
        for (int i = 0; i < note.frames() + release; i++) {
            double rise = Math.min(1, i / (double) note.frames());
            if (i % CONTROL_FRAMES == 0) {
                double hz = 350 * StrictMath.pow(24, rise);
                left.tune(hz, 1.4);
                right.tune(hz * 1.08, 1.4);
            }
            double end = i < note.frames() ? 1 : 1 - (i - note.frames()) / (double) release;
            double level = note.velocity() * rise * rise * end;
            to.add(note.startFrame() + i, level * left.band(noise.next()), level * right.band(noise.next()));
        }
    }
}
