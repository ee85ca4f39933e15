package studio.taste.render.effect;

/** Levels as factors. */
final class Decibels {
    private static final double NEPERS = StrictMath.log(10) / 20;

    private Decibels() {}

    static double factor(double decibels) {
        return StrictMath.exp(decibels * NEPERS);
    }
}
