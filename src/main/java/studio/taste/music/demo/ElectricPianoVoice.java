package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A tine piano by frequency modulation: a soft body at ratio 1 and a short tine at ratio 14, with a slow stereo tremolo. */
final class ElectricPianoVoice implements LayerVoice {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;
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
        double index = (0.5 + 1.4 * note.brightness()) * (0.5 + 0.5 * note.velocity());
        double tine = 0.16 * note.brightness() * note.velocity();
        double soften = 1;
        double level = 0.5 * note.velocity();
        for (int i = 0; i < frames; i++) {
            double phase = hz * (i / RATE);
            double modulation = index * (0.25 + 0.75 * soften) * Sine.of(phase) / (2 * Math.PI);
            double sample = Sine.of(phase + modulation) + tine * Sine.of(14.02 * phase);
            double attack = i < 96 ? i / 96.0 : 1;
            double sway = 0.22 * Sine.of(TREMOLO_HZ * (note.startFrame() + i) / RATE);
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
