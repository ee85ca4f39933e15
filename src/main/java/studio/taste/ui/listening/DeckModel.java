package studio.taste.ui.listening;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.taste.session.LoopRegion;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** What the trial screen shows of the player. */
public final class DeckModel {
    private final SideModel a = new SideModel(Side.A);
    private final SideModel b = new SideModel(Side.B);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final DoubleProperty positionSeconds = new SimpleDoubleProperty(this, "positionSeconds");
    private final DoubleProperty durationSeconds = new SimpleDoubleProperty(this, "durationSeconds");
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final DoubleProperty loopFromSeconds = new SimpleDoubleProperty(this, "loopFromSeconds");
    private final DoubleProperty loopToSeconds = new SimpleDoubleProperty(this, "loopToSeconds");
    private final StringProperty deviceTrouble = new SimpleStringProperty(this, "deviceTrouble", "");

    void show(PlayerState state) {
        playing.set(state.playing());
        durationSeconds.set(state.durationSeconds());
        positionSeconds.set(state.positionSeconds());
        LoopRegion loop = state.loop();
        looping.set(loop != null);
        loopFromSeconds.set(loop == null ? 0 : loop.fromSeconds());
        loopToSeconds.set(loop == null ? 0 : loop.toSeconds());
        show(a, state, state.heardASeconds());
        show(b, state, state.heardBSeconds());
        deviceTrouble.set(state.silentClock() ? state.deviceSentence() : "");
    }

    private static void show(SideModel side, PlayerState state, double heardSeconds) {
        side.selectedProperty().set(state.side() == side.side());
        side.heardSecondsProperty().set(heardSeconds);
        side.heardShareProperty().set(state.heardShare(side.side()));
    }

    /** One of the two sides. */
    public SideModel side(Side side) {
        return side == Side.A ? a : b;
    }

    /** The side that sounds, or would. */
    public Side selected() {
        return b.selectedProperty().get() ? Side.B : Side.A;
    }

    /** Whether music sounds. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Where the music is. */
    public DoubleProperty positionSecondsProperty() {
        return positionSeconds;
    }

    /** Length of either side; 0 while nothing is loaded. */
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

    /** What is wrong with the sound device, empty when nothing is. */
    public StringProperty deviceTroubleProperty() {
        return deviceTrouble;
    }
}
