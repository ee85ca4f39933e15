package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A monophonic bass: sine and saw through a swept low-pass and a saturation, sliding between notes that touch. */
final class BassVoice {
    /** Frames between two settings of filter and pitch. */
    private static final int CONTROL_FRAMES = 16;

    private static final double RATE = SongStems.LIBRARY_RATE_HZ;

    private final BassStyle style;
    private final StateVariableFilter filter;
    private final double glideKeep;
    private final double sweepKeep;
    private double midi;
    private double phase;
    private double detunedPhase;
    private double level;

    BassVoice(BassStyle style) {
        this.style = style;
        filter = new StateVariableFilter(style.filter().baseHz(), style.filter().resonance());
        glideKeep = Decay.per(CONTROL_FRAMES, style.glideSeconds());
        sweepKeep = Decay.per(CONTROL_FRAMES, style.filter().sweepSeconds());
    }

    /**
     * Adds a note in the middle of the bus.
     *
     * @param slides whether it takes over the pitch and the level of the note before
     */
    void play(LayerVoice.Note note, boolean slides, StereoBus to) {
        BassStyle.Shape shape = style.shape();
        if (!slides) {
            midi = note.midi();
            phase = 0;
            detunedPhase = 0.31;
            level = 0;
        }
        int frames = note.frames() + (int) (7 * shape.releaseSeconds() * RATE);
        double attackKeep = Decay.perFrame(shape.attackSeconds());
        double decayKeep = Decay.perFrame(shape.decaySeconds());
        double releaseKeep = Decay.perFrame(shape.releaseSeconds());
        double target = 1;
        double sweep = 1;
        double increment = 0;
        float[] saw = Wavetable.SAW.level(40);
        for (int i = 0; i < frames; i++) {
            if (i % CONTROL_FRAMES == 0) {
                midi = note.midi() + glideKeep * (midi - note.midi());
                double hz = Pitch.hz(midi);
                increment = hz / RATE;
                saw = Wavetable.SAW.level(hz);
                tuneFilter(note, sweep);
                sweep *= sweepKeep;
            }
            boolean held = i < note.frames();
            target = shape.sustain() + decayKeep * (target - shape.sustain());
            level = held ? target + attackKeep * (level - target) : level * releaseKeep;
            double sample = Saturation.of(style.mix().drive() * filtered(saw, increment) * level);
            double placed = 0.7 * note.velocity() * sample;
            to.add(note.startFrame() + i, placed, placed);
            if (i == note.frames() - 1 && note.legato()) {
                return;
            }
        }
    }

    private void tuneFilter(LayerVoice.Note note, double sweep) {
        BassStyle.Filter setting = style.filter();
        double open = 0.35 + 1.1 * note.brightness();
        double hz = (setting.baseHz() + setting.sweepHz() * sweep * (0.4 + 0.6 * note.velocity())) * open;
        filter.tune(Math.max(hz, 90), setting.resonance());
    }

    private double filtered(float[] saw, double increment) {
        BassStyle.Mix mix = style.mix();
        phase += increment;
        phase -= Math.floor(phase);
        double harmonics = Wavetable.read(saw, phase);
        if (mix.detune() > 0) {
            detunedPhase += increment * (1 + mix.detune());
            detunedPhase -= Math.floor(detunedPhase);
            harmonics = 0.7 * (harmonics + Wavetable.read(saw, detunedPhase));
        }
        return mix.sine() * Sine.of(phase) + filter.low(mix.saw() * harmonics);
    }
}
