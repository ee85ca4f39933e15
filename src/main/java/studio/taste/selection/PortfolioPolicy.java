package studio.taste.selection;

import java.util.List;

/** Chooses what of a pool to show next. A pure function: the same request gives the same portfolio. */
@FunctionalInterface
public interface PortfolioPolicy {
    /**
     * As many slots as asked for, all of different candidates, in the order in which they were chosen; each is chosen knowing the ones
     * before it.
     */
    List<Slot> choose(PortfolioRequest request);
}
