package studio.taste.features;

/** What a feature is computed from. Each tier needs the ones before it, costs more, and is worth learning from later. */
public enum FeatureTier {
    /** The plan, and levels per bar from the songs' cached analysis. Used alone until there are 1,500 labels. */
    PLAN(1),
    /** The rest of the songs' cached analysis: spectra, presence per beat, groove. From 1,500 labels. */
    ANALYSIS(2),
    /** The rendered sound of the plan's excerpt. For the last two plans only; from 3,000 labels. */
    SOUND(3);

    private final int number;

    FeatureTier(int number) {
        this.number = number;
    }

    /** 1, 2 or 3. */
    public int number() {
        return number;
    }

    /** Whether features of this tier are known where those up to {@code other} are. */
    public boolean isWithin(FeatureTier other) {
        return number <= other.number;
    }
}
