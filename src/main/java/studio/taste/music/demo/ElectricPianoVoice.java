package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A tine piano by frequency modulation: a soft body at ratio 1 and a short tine at ratio 14, with a slow stereo tremolo. */
final class ElectricPianoVoice implements LayerVoice {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;
    private static final int CONTROL_FRAMES = 32;
    private static final double TINE_RATIO = 14.02;
    private static final double TREMOLO_HZ = 3.6;

    @Override
    public void play(Note note, StereoBus to) {
        double hz = Pitch.hz(note.midi());
        double fall = 0.5 + 60.0 / Math.max(30, note.midi());
        double keep = Decay.perFrame(fall);
        double tineKeep = Decay.perFrame(0.05);
        double softenKeep = Decay.perFrame(0.35);
        double releaseKeep = Decay.perFrame(0.07);
        int frames = note.frames() + (int) (0.4 * RATE);
        double index = (0.8 + 2.0 * note.brightness()) * (0.5 + note.velocity()) / (2 * Math.PI);
        double tine = 0.30 * note.brightness() * note.velocity();
        double soften = 1;
        double sway = 0;
        double phase = 0;
        double tinePhase = 0;
        double level = 0.5 * note.velocity();
        for (int i = 0; i < frames; i++) {
            phase += hz / RATE;
            phase -= phase >= 1 ? 1 : 0;
            double sample = Sine.of(phase + index * (0.25 + 0.75 * soften) * Sine.of(phase));
            if (tine > 1e-4) {
                tinePhase += TINE_RATIO * hz / RATE;
                sample += tine * Sine.of(tinePhase);
            }
            double attack = i < 96 ? i / 96.0 : 1;
            if (i % CONTROL_FRAMES == 0) {
                sway = 0.22 * Sine.of(TREMOLO_HZ * (note.startFrame() + i) / RATE);
            }
            double placed = level * attack * sample;
            to.add(
                    note.startFrame() + i,
                    placed * (0.72 - sway - 0.2 * note.pan()),
                    placed * (0.72 + sway + 0.2 * note.pan()));
            level *= i < note.frames() ? keep : releaseKeep;
            tine *= tineKeep;
            soften *= softenKeep;
        }
    }
}
