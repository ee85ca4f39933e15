package studio.taste.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sound devices of this computer. */
interface AudioDevices {
    /** Names of the devices that can play, best first. */
    List<String> names();

    /**
     * Opens a line, ready to play.
     *
     * @param name one of {@link #names()}; null leaves the choice to the system
     * @param sampleRateHz frames per second
     * @param bufferFrames how many frames the line should hold
     * @throws NoDeviceException when there is no such device, it is in use, or it does not take the format
     */
    AudioLine open(@Nullable String name, int sampleRateHz, int bufferFrames) throws NoDeviceException;
}
