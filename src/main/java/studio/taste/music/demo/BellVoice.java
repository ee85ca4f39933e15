package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A small bell by frequency modulation at the inharmonic ratio 3.5, over its plain fundamental. */
final class BellVoice implements LayerVoice {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;

    @Override
    public void play(Note note, StereoBus to) {
        double hz = Pitch.hz(note.midi());
        Pan pan = Pan.at(note.pan());
        double keep = Decay.perFrame(0.45);
        double indexKeep = Decay.perFrame(0.16);
        double index = (0.6 + 1.6 * note.brightness()) / (2 * Math.PI);
        double level = 0.55 * note.velocity();
        int frames = (int) (2.2 * RATE);
        for (int i = 0; i < frames; i++) {
            double phase = hz * (i / RATE);
            double struck = Sine.of(phase + index * Sine.of(3.5 * phase));
            double sample = level
                    * Math.min(1, i / 48.0)
                    * Math.min(1, (frames - i) / 4800.0)
                    * (0.7 * struck + 0.4 * Sine.of(phase));
            to.add(note.startFrame() + i, sample * pan.left(), sample * pan.right());
            level *= keep;
            index *= indexKeep;
        }
    }
}
