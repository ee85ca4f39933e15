package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** Recipes for single drum hits, mono, peak about 1. */
final class DrumVoice {
    /** Inharmonic partials of a struck cymbal, those of the classic analogue hi-hat circuit. */
    private static final double[] METAL_HZ = {263, 400, 421, 474, 587, 845};

    private static final double RATE = SongStems.LIBRARY_RATE_HZ;

    private DrumVoice() {}

    /** A sine that falls in pitch, with a beater's click, gently overdriven. */
    static double[] kick(KitStyle.Kick kick, Noise noise) {
        double[] hit = new double[seconds(Math.min(0.9, 5 * kick.decaySeconds()))];
        StateVariableFilter click = new StateVariableFilter(3200, 0.8);
        double sweep = 1;
        double body = 1;
        double beater = 1;
        double phase = 0;
        double sweepKeep = Decay.perFrame(kick.sweepSeconds());
        double bodyKeep = Decay.perFrame(kick.decaySeconds());
        double beaterKeep = Decay.perFrame(0.0028);
        for (int i = 0; i < hit.length; i++) {
            phase += (kick.hz() + kick.sweepHz() * sweep + 900 * sweep * sweep * sweep * sweep * sweep) / RATE;
            double tone = Saturation.of(1.7 * body * Sine.of(phase)) * 1.02;
            hit[i] = tone + kick.click() * beater * click.band(noise.next() * 1.6);
            sweep *= sweepKeep;
            body *= bodyKeep;
            beater *= beaterKeep;
        }
        return faded(hit);
    }

    /** Two modes of the shell and the rattle of the wires. */
    static double[] snare(KitStyle.Snare snare, Noise noise) {
        double[] hit = new double[seconds(Math.min(0.7, 5 * snare.decaySeconds()))];
        StateVariableFilter wires = new StateVariableFilter(1700, 0.7);
        StateVariableFilter air = new StateVariableFilter(6500, 0.8);
        double fall = 1;
        double shell = 1;
        double rattle = 1;
        double crack = 1;
        double low = 0;
        double high = 0;
        double shellKeep = Decay.perFrame(0.055);
        double rattleKeep = Decay.perFrame(snare.decaySeconds());
        for (int i = 0; i < hit.length; i++) {
            low += snare.hz() * (1 + 0.35 * fall) / RATE;
            high += snare.hz() * 1.83 * (1 + 0.2 * fall) / RATE;
            double white = noise.next();
            double tone = shell * (0.8 * Sine.of(low) + 0.4 * Sine.of(high));
            double hiss = rattle * (1.0 * wires.band(white) + 0.7 * air.high(white)) + 0.8 * crack * white;
            hit[i] = Saturation.of(1.5 * (snare.tone() * 1.5 * tone + (1 - snare.tone()) * 1.7 * hiss));
            fall *= 0.9975;
            shell *= shellKeep;
            rattle *= rattleKeep;
            crack *= 0.994;
        }
        return faded(hit);
    }

    /** Several hands within a few milliseconds, then the room they clap in. */
    static double[] clap(Noise noise) {
        double[] hit = new double[seconds(0.42)];
        StateVariableFilter hands = new StateVariableFilter(1250, 1.1);
        StateVariableFilter air = new StateVariableFilter(3500, 0.7);
        int spacing = seconds(0.0095);
        for (int i = 0; i < hit.length; i++) {
            int hand = Math.min(3, i / spacing);
            double since = (i - hand * spacing) / RATE;
            double level = hand < 3 ? 0.85 * StrictMath.exp(-since / 0.004) : StrictMath.exp(-since / 0.075);
            double white = noise.next();
            hit[i] = Saturation.of(level * (2.6 * hands.band(white) + 0.45 * air.high(white)));
        }
        return faded(hit);
    }

    /**
     * Square waves at inharmonic pitches and hiss, high-passed: hats, ride and crash.
     *
     * @param decaySeconds time constant of the fall
     * @param tuning factor of the partials
     * @param lowestHz of the high-pass
     * @param hiss share of noise
     */
    static double[] metal(double decaySeconds, double tuning, double lowestHz, double hiss, Noise noise) {
        double[] hit = new double[seconds(Math.min(2.6, 6 * decaySeconds))];
        StateVariableFilter firstCut = new StateVariableFilter(lowestHz, 0.8);
        StateVariableFilter secondCut = new StateVariableFilter(lowestHz * 0.8, 0.7);
        double[] phase = new double[METAL_HZ.length];
        double level = 1;
        double strike = 1;
        double keep = Decay.perFrame(decaySeconds);
        for (int i = 0; i < hit.length; i++) {
            double metal = 0;
            for (int p = 0; p < phase.length; p++) {
                phase[p] += METAL_HZ[p] * tuning / RATE;
                phase[p] -= Math.floor(phase[p]);
                metal += phase[p] < 0.5 ? 1 : -1;
            }
            double mixed = (1 - hiss) * metal / 2.2 + hiss * 1.6 * noise.next();
            hit[i] = 0.75 * level * (1 + 1.2 * strike) * secondCut.high(firstCut.high(mixed));
            level *= keep;
            strike *= 0.989;
        }
        return faded(hit);
    }

    /** Grains in a gourd: noise that swells and falls. */
    static double[] shaker(Noise noise) {
        double[] hit = new double[seconds(0.11)];
        StateVariableFilter grains = new StateVariableFilter(7200, 1.2);
        for (int i = 0; i < hit.length; i++) {
            double t = i / RATE;
            double level = t < 0.018 ? t / 0.018 : StrictMath.exp(-(t - 0.018) / 0.022);
            hit[i] = 1.7 * level * grains.band(noise.next());
        }
        return faded(hit);
    }

    /**
     * A skin: toms and congas.
     *
     * @param hz pitch it settles at
     * @param bend how far above it starts, as a fraction
     * @param decaySeconds time constant
     * @param slap amplitude of the stick or hand
     */
    static double[] skin(double hz, double bend, double decaySeconds, double slap, Noise noise) {
        double[] hit = new double[seconds(6 * decaySeconds)];
        StateVariableFilter hand = new StateVariableFilter(2200, 0.9);
        double phase = 0;
        double overtone = 0;
        double fall = 1;
        double body = 1;
        double keep = Decay.perFrame(decaySeconds);
        double fallKeep = Decay.perFrame(0.03);
        for (int i = 0; i < hit.length; i++) {
            phase += hz * (1 + bend * fall) / RATE;
            overtone += 1.59 * hz * (1 + bend * fall) / RATE;
            double tone = body * (Sine.of(phase) + 0.3 * body * body * Sine.of(overtone));
            hit[i] = Saturation.of(tone + slap * StrictMath.exp(-i / 160.0) * hand.band(2 * noise.next()));
            body *= keep;
            fall *= fallKeep;
        }
        return faded(hit);
    }

    /** Two resonances and a click: rim shots and wood blocks. */
    static double[] wood(double lowHz, double highHz, double decaySeconds, Noise noise) {
        double[] hit = new double[seconds(7 * decaySeconds)];
        double level = 1;
        double keep = Decay.perFrame(decaySeconds);
        for (int i = 0; i < hit.length; i++) {
            double t = i / RATE;
            double tone = 0.7 * Sine.of(lowHz * t) + 0.6 * Sine.of(highHz * t);
            hit[i] = Saturation.of(1.3 * level * (tone + 0.5 * StrictMath.exp(-i / 40.0) * noise.next()));
            level *= keep;
        }
        return faded(hit);
    }

    private static int seconds(double seconds) {
        return (int) (seconds * RATE);
    }

    /** Brings the last hundredth of a second to silence, so that nothing ends with a click. */
    private static double[] faded(double[] hit) {
        int fade = Math.min(hit.length, seconds(0.01));
        for (int i = 0; i < fade; i++) {
            hit[hit.length - 1 - i] *= i / (double) fade;
        }
        return hit;
    }
}
