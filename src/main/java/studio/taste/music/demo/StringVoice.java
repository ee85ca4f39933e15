package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A plucked string after Karplus and Strong, tuned with an all-pass, in a small wooden body. */
final class StringVoice implements LayerVoice {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;

    /**
     * @param decaySeconds time to fall by 60 dB at A3
     * @param softness of the loop's low-pass, 0.5 softest to 0 none
     * @param pickHz brightness of the pick at full brightness
     * @param position of the pick along the string
     * @param bodyHz resonance of the body
     */
    record Setting(double decaySeconds, double softness, double pickHz, double position, double bodyHz) {
        static final Setting NYLON = new Setting(1.6, 0.42, 5200, 0.31, 210);
        static final Setting STEEL = new Setting(3.2, 0.24, 7800, 0.17, 190);
    }

    private final Setting setting;
    private final Noise noise;

    StringVoice(Setting setting, Noise noise) {
        this.setting = setting;
        this.noise = noise;
    }

    @Override
    public void play(Note note, StereoBus to) {
        double hz = Pitch.hz(note.midi());
        double loop = RATE / hz - setting.softness();
        int length = (int) (loop - 0.3);
        double fraction = loop - length;
        double tuning = (1 - fraction) / (1 + fraction);
        double[] line = plucked(length, note);
        double seconds = setting.decaySeconds() * StrictMath.pow(220 / hz, 0.4);
        double gain = Decay.amplitude(-60 / (seconds * hz));
        double damped = Decay.amplitude(-60 / (0.12 * hz));
        StateVariableFilter body = new StateVariableFilter(setting.bodyHz(), 1.2);
        Pan pan = Pan.at(note.pan());
        int frames = note.frames() + (int) (0.15 * RATE);
        double previous = 0;
        double allPassIn = 0;
        double allPassOut = 0;
        int position = 0;
        for (int i = 0; i < frames; i++) {
            double out = line[position];
            double soft = (1 - setting.softness()) * out + setting.softness() * previous;
            previous = out;
            double kept = (i < note.frames() ? gain : damped) * soft;
            allPassOut = tuning * (kept - allPassOut) + allPassIn;
            allPassIn = kept;
            line[position] = allPassOut;
            position = position + 1 == length ? 0 : position + 1;
            double end = Math.min(1, (frames - i) / 480.0);
            double sample = 1.5 * note.velocity() * end * body.bell(out, 1.8);
            to.add(note.startFrame() + i, sample * pan.left(), sample * pan.right());
        }
    }

    /** The string's shape as the finger leaves it: filtered noise, less the echo of the pick's place, without mean. */
    private double[] plucked(int length, Note note) {
        double[] raw = new double[length];
        double cutoff =
                setting.pickHz() * (0.25 + 0.75 * note.brightness()) * (0.5 + 0.5 * Math.min(1, note.velocity()));
        StateVariableFilter pick = new StateVariableFilter(cutoff, 0.7);
        for (int i = -64; i < length; i++) {
            double sample = pick.low(noise.next());
            if (i >= 0) {
                raw[i] = sample;
            }
        }
        int echo = Math.max(1, (int) (setting.position() * length));
        double[] line = new double[length];
        double mean = 0;
        double power = 1e-9;
        for (int i = 0; i < length; i++) {
            line[i] = raw[i] - 0.9 * raw[Math.floorMod(i - echo, length)];
            mean += line[i] / length;
        }
        for (int i = 0; i < length; i++) {
            line[i] -= mean;
            power += line[i] * line[i] / length;
        }
        for (int i = 0; i < length; i++) {
            line[i] *= 0.22 / Math.sqrt(power);
        }
        return line;
    }
}
