package studio.taste.selection;

/** How much it is worth to ask about a pair; the larger the better. Asking in the other order is worth the same. */
@FunctionalInterface
public interface AcquisitionFunction {
    double value(UtilityPair pair);
}
