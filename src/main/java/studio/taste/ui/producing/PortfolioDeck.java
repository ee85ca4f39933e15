package studio.taste.ui.producing;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.taste.session.LoopRegion;
import studio.taste.session.PortfolioState;

/** What a producer's session shows of the player. */
public final class PortfolioDeck {
    /** More cards than this are never shown. */
    static final int MOST_CARDS = 8;

    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", PortfolioModel.NONE);
    private final DoubleProperty positionSeconds = new SimpleDoubleProperty(this, "positionSeconds");
    private final DoubleProperty durationSeconds = new SimpleDoubleProperty(this, "durationSeconds");
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final DoubleProperty loopFromSeconds = new SimpleDoubleProperty(this, "loopFromSeconds");
    private final DoubleProperty loopToSeconds = new SimpleDoubleProperty(this, "loopToSeconds");
    private final List<DoubleProperty> heardSeconds = IntStream.range(0, MOST_CARDS)
            .<DoubleProperty>mapToObj(card -> new SimpleDoubleProperty(this, "heardSeconds" + card))
            .toList();
    private final StringProperty deviceTrouble = new SimpleStringProperty(this, "deviceTrouble", "");

    void show(PortfolioState state) {
        playing.set(state.playing());
        selected.set(state.durationSeconds() > 0 ? state.selected() : PortfolioModel.NONE);
        durationSeconds.set(state.durationSeconds());
        positionSeconds.set(state.positionSeconds());
        LoopRegion loop = state.loop();
        looping.set(loop != null);
        loopFromSeconds.set(loop == null ? 0 : loop.fromSeconds());
        loopToSeconds.set(loop == null ? 0 : loop.toSeconds());
        for (int card = 0; card < MOST_CARDS; card++) {
            heardSeconds
                    .get(card)
                    .set(
                            card < state.heardSeconds().size()
                                    ? state.heardSeconds().get(card)
                                    : 0);
        }
        deviceTrouble.set(state.silentClock() ? state.deviceSentence() : "");
    }

    /** Whether music sounds. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The card that sounds or would, {@link PortfolioModel#NONE} while nothing is loaded. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** Where the music is on the common timeline. */
    public DoubleProperty positionSecondsProperty() {
        return positionSeconds;
    }

    /** Length of the common timeline; 0 while nothing is loaded. */
    public DoubleProperty durationSecondsProperty() {
        return durationSeconds;
    }

    /** Whether anything is repeated. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** Start of what is repeated. */
    public DoubleProperty loopFromSecondsProperty() {
        return loopFromSeconds;
    }

    /** End of what is repeated; 0 when nothing is. */
    public DoubleProperty loopToSecondsProperty() {
        return loopToSeconds;
    }

    /** How much of a card was heard at least once. */
    public DoubleProperty heardSecondsProperty(int card) {
        return heardSeconds.get(card);
    }

    /** What is wrong with the sound device, empty when nothing is. */
    public StringProperty deviceTroubleProperty() {
        return deviceTrouble;
    }
}
