package studio.taste.music.demo;

/** A stream of chance that is the same on every machine: 64-bit xorshift with multiplication (S. Vigna, 2016). */
final class Noise {
    private long state;

    /**
     * @param seed any number; nearby seeds give unrelated streams
     */
    Noise(long seed) {
        // One round of SplitMix64 spreads small seeds over all bits.
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        state = (z ^ (z >>> 31)) | 1;
    }

    /** An independent stream, named by a number. */
    Noise branch(long name) {
        return new Noise(state * 31 + name);
    }

    /** The next sample of white noise, uniform in ±1. */
    double next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (state * 0x2545F4914F6CDD1DL >> 11) * 0x1.0p-52;
    }
}
