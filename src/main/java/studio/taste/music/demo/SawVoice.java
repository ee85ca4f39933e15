package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** Two saws a little out of tune, one to each side, through a filter with its own envelope. */
final class SawVoice implements LayerVoice {
    private static final int CONTROL_FRAMES = 32;
    /** Share of each saw on the other side. */
    private static final double CROSSED = 0.35;

    private static final double RATE = SongStems.LIBRARY_RATE_HZ;

    /**
     * @param attackSeconds time constant
     * @param releaseSeconds time constant
     * @param detuneCents of each saw, one up and one down
     * @param baseHz cutoff without envelope and brightness
     * @param brightHz added by full brightness
     * @param sweepHz added by the envelope at its start
     * @param sweepSeconds time constant of the envelope
     * @param sustain level after the envelope, 0 to 1
     */
    record Setting(
            double attackSeconds,
            double releaseSeconds,
            double detuneCents,
            double baseHz,
            double brightHz,
            double sweepHz,
            double sweepSeconds,
            double sustain) {
        static final Setting PAD = new Setting(0.20, 0.19, 8, 500, 5200, 400, 1.2, 0.9);
        static final Setting STRINGS = new Setting(0.09, 0.14, 10, 1100, 7000, 300, 0.6, 0.9);
        static final Setting STAB = new Setting(0.003, 0.08, 7, 600, 5200, 3200, 0.13, 0.35);
    }

    private final Setting setting;
    private final Noise noise;

    SawVoice(Setting setting, Noise noise) {
        this.setting = setting;
        this.noise = noise;
    }

    @Override
    public void play(Note note, StereoBus to) {
        double hz = Pitch.hz(note.midi());
        double detune = setting.detuneCents() * StrictMath.log(2) / 1200;
        float[] saw = Wavetable.SAW.level(hz);
        double leftPhase = phase();
        double rightPhase = phase();
        double leftIncrement = hz * (1 - detune) / RATE;
        double rightIncrement = hz * (1 + detune) / RATE;
        StateVariableFilter left = new StateVariableFilter(1000, 0.8);
        StateVariableFilter right = new StateVariableFilter(1000, 0.8);
        double attackKeep = Decay.perFrame(setting.attackSeconds());
        double sweepKeep = Decay.perFrame(setting.sweepSeconds());
        double releaseKeep = Decay.perFrame(setting.releaseSeconds());
        double level = 0;
        double sweep = 1;
        int frames = note.frames() + (int) (6 * setting.releaseSeconds() * RATE);
        for (int i = 0; i < frames; i++) {
            if (i % CONTROL_FRAMES == 0) {
                double cutoff = setting.baseHz()
                        + setting.brightHz() * note.brightness() * note.brightness()
                        + setting.sweepHz() * sweep * (0.3 + note.brightness());
                left.tune(cutoff, 0.9);
                right.tune(cutoff, 0.9);
            }
            leftPhase += leftIncrement;
            leftPhase -= leftPhase >= 1 ? 1 : 0;
            rightPhase += rightIncrement;
            rightPhase -= rightPhase >= 1 ? 1 : 0;
            double leftSaw = Wavetable.read(saw, leftPhase);
            double rightSaw = Wavetable.read(saw, rightPhase);
            double target = setting.sustain() + (1 - setting.sustain()) * sweep;
            level = i < note.frames() ? target + attackKeep * (level - target) : level * releaseKeep;
            sweep *= sweepKeep;
            double gain = 0.42 * note.velocity() * level;
            to.add(
                    note.startFrame() + i,
                    gain * (1 - 0.4 * note.pan()) * left.low(leftSaw + CROSSED * rightSaw),
                    gain * (1 + 0.4 * note.pan()) * right.low(rightSaw + CROSSED * leftSaw));
        }
    }

    private double phase() {
        return 0.5 + 0.499 * noise.next();
    }
}
