package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A wooden flute: a nearly pure tone with late vibrato, and breath around its pitch. */
final class WhistleVoice implements LayerVoice {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;
    private final Noise noise;

    WhistleVoice(Noise noise) {
        this.noise = noise;
    }

    @Override
    public void play(Note note, StereoBus to) {
        double hz = Pitch.hz(note.midi());
        Pan pan = Pan.at(note.pan());
        StateVariableFilter breath = new StateVariableFilter(2 * hz, 2);
        double attackKeep = Decay.perFrame(0.025);
        double releaseKeep = Decay.perFrame(0.05);
        double level = 0;
        double phase = 0;
        int frames = note.frames() + (int) (0.3 * RATE);
        for (int i = 0; i < frames; i++) {
            double t = i / RATE;
            double vibrato = 0.006 * Math.min(1, Math.max(0, (t - 0.15) / 0.3)) * Sine.of(5.1 * t);
            phase += hz * (1 + vibrato - 0.02 * StrictMath.exp(-t / 0.03)) / RATE;
            level = i < note.frames() ? 1 + attackKeep * (level - 1) : level * releaseKeep;
            double overtones = note.brightness() * (0.22 * Sine.of(2 * phase) + 0.1 * Sine.of(3 * phase));
            double air = 0.25 * breath.band(noise.next()) * (1 + 2 * StrictMath.exp(-t / 0.04));
            double sample = 0.5 * note.velocity() * level * (Sine.of(phase) + overtones + air);
            to.add(note.startFrame() + i, sample * pan.left(), sample * pan.right());
        }
    }
}
