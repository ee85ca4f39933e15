package studio.taste.ui.producing;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.taste.selection.SlotReason;

/** How the reason why a card is here is drawn and explained. */
final class ReasonLook {
    private ReasonLook() {}

    static Ikon picture(SlotReason reason) {
        return switch (reason) {
            case BEST -> Feather.STAR;
            case INFORMATION -> Feather.HELP_CIRCLE;
            case UNCERTAIN -> Feather.CLOUD;
            case THOMPSON -> Feather.ZAP;
            case DIVERSE -> Feather.MAXIMIZE_2;
            case EXPECTED -> Feather.TRENDING_UP;
            case RANDOM -> Feather.SHUFFLE;
        };
    }

    /** In a sentence. */
    static String sentence(SlotReason reason) {
        return switch (reason) {
            case BEST -> "Here because it may be the best of all for you.";
            case INFORMATION -> "Here because your answer to it teaches the studio most.";
            case UNCERTAIN -> "Here because the studio is least sure how you like it.";
            case THOMPSON -> "Here because it would be the best if one plausible guess of your taste were right.";
            case DIVERSE -> "Here because it is unlike the others.";
            case EXPECTED -> "Here because you are expected to like it.";
            case RANDOM -> "Here by chance.";
        };
    }
}
