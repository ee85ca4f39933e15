package studio.taste.music.demo;

import java.util.List;
import studio.taste.music.SongStems;

/** The {@code vocals} stem: the lead in the middle, doubles at the sides, evened out, with echo and hall. */
final class VocalTrack {
    private static final int TAKES = 3;
    private static final double LEVEL_DB = -20;

    private final Score score;

    VocalTrack(Score score) {
        this.score = score;
    }

    StereoBus render(Noise noise) {
        StereoBus bus = new StereoBus(score.frames());
        Wavetable glottis = FormantVoice.glottis(score.production().singer().openQuotient());
        for (int take = 1; take <= TAKES; take++) {
            sing(take, glottis, noise.branch(take), bus);
        }
        polish(bus.left());
        polish(bus.right());
        double db = ActiveLevel.db(bus.left(), bus.right());
        if (db > ActiveLevel.SILENCE_DB) {
            bus.scale(Decay.amplitude(LEVEL_DB - db));
        }
        Compressor.apply(bus, LEVEL_DB - 3);
        StereoBus toHall = new StereoBus(score.frames());
        toHall.add(bus, 0.22);
        echo(bus, toHall);
        new Reverb(0.8, score.production().reverbSeconds(), 0.35).addTo(bus, toHall, 1);
        return bus;
    }

    private void sing(int take, Wavetable glottis, Noise noise, StereoBus to) {
        List<Phrase> phrases = Phrase.of(score, take);
        if (phrases.isEmpty()) {
            return;
        }
        float[] sung = new float[score.frames()];
        double detune = take == 1 ? 0 : take == 2 ? -0.07 : 0.06;
        FormantVoice voice = new FormantVoice(score.production().singer(), glottis, detune, noise);
        for (Phrase phrase : phrases) {
            voice.sing(phrase, sung);
        }
        // Doubles sit a little behind the lead and to the sides.
        int lateFrames = take == 1 ? 0 : (int) ((0.007 + 0.006 * take) * SongStems.LIBRARY_RATE_HZ);
        Pan pan = Pan.at(take == 1 ? 0 : take == 2 ? -0.7 : 0.7);
        for (int i = 0; i + lateFrames < sung.length; i++) {
            to.add(i + lateFrames, sung[i] * pan.left(), sung[i] * pan.right());
        }
    }

    /** What a mixing desk does to a voice: no rumble, presence at 3 kHz and air above 6 kHz. */
    private static void polish(float[] samples) {
        StateVariableFilter rumble = new StateVariableFilter(110, 0.7);
        StateVariableFilter presence = new StateVariableFilter(3200, 0.8);
        StateVariableFilter air = new StateVariableFilter(6000, 0.6);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) air.highShelf(presence.bell(rumble.high(samples[i]), 2.8), 3.0);
        }
    }

    /** Repeats a dotted eighth later, thinner and darker each time, from side to side. */
    private void echo(StereoBus bus, StereoBus toHall) {
        double level = score.production().echo();
        if (level == 0) {
            return;
        }
        int delay = (int) Math.round(0.75 * 60 / score.tempoBpm() * SongStems.LIBRARY_RATE_HZ);
        StereoBus repeats = new StereoBus(bus.frames());
        StateVariableFilter dark = new StateVariableFilter(2600, 0.7);
        StateVariableFilter thin = new StateVariableFilter(350, 0.7);
        for (int i = delay; i < bus.frames(); i++) {
            double fresh = 0.5 * (bus.left()[i - delay] + bus.right()[i - delay]);
            double back = 0.45 * repeats.right()[i - delay];
            repeats.left()[i] = (float) dark.low(thin.high(fresh + back));
            repeats.right()[i] = 0.8f * repeats.left()[i - delay];
        }
        bus.add(repeats, level);
        toHall.add(repeats, 0.3 * level);
    }
}
