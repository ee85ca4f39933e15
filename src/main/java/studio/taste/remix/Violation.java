package studio.taste.remix;

/**
 * A hard constraint that a plan breaks.
 *
 * @param code the constraint
 * @param section index of the section it is broken in, −1 for the whole plan
 * @param measured what was found, in the unit of {@code limit}
 * @param limit what is allowed
 * @param sentence both in words, with their unit
 */
public record Violation(HardConstraint code, int section, double measured, double limit, String sentence) {
    /** The section index of a violation that concerns the whole plan. */
    public static final int WHOLE_PLAN = -1;
}
