package studio.taste.music.demo;

/** The {@code other} stem: every instrument of the score in its place, with chorus and hall. */
final class Accompaniment {
    private static final double LEVEL_DB = -23;

    private final Score score;

    Accompaniment(Score score) {
        this.score = score;
    }

    StereoBus render(Noise noise) {
        StereoBus bus = new StereoBus(score.frames());
        StereoBus toHall = new StereoBus(score.frames());
        StereoBus own = new StereoBus(score.frames());
        for (Instrument instrument : Instrument.values()) {
            if (isUsed(instrument)) {
                own.clear();
                new LayerTrack(score, instrument, noise.branch(instrument.ordinal())).render(own);
                if (instrument.chorus()) {
                    Chorus.apply(own);
                }
                bus.add(own, 1);
                toHall.add(own, instrument.reverbSend());
            }
        }
        new Reverb(0.9, score.production().reverbSeconds(), 0.3).addTo(bus, toHall, 1);
        cleared(bus.left());
        cleared(bus.right());
        double db = ActiveLevel.db(bus.left(), bus.right());
        if (db > ActiveLevel.SILENCE_DB) {
            bus.scale(Decay.amplitude(LEVEL_DB - db));
        }
        rounded(bus.left());
        rounded(bus.right());
        return bus;
    }

    /** Takes the tips off the sharpest strokes, as tape does; what is 10 dB lower passes unchanged. */
    private static void rounded(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (Saturation.of(2 * samples[i]) / 2);
        }
    }

    private boolean isUsed(Instrument instrument) {
        return score.parts().stream()
                .flatMap(section -> section.layers().stream())
                .anyMatch(part -> part.instrument() == instrument);
    }

    /** The lowest octaves belong to bass and kick; a little air is added on top. */
    private static void cleared(float[] samples) {
        StateVariableFilter cut = new StateVariableFilter(150, 0.7);
        StateVariableFilter air = new StateVariableFilter(3500, 0.6);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) air.highShelf(cut.high(samples[i]), 2.0);
        }
    }
}
