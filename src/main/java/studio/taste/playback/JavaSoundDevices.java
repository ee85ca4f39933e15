package studio.taste.playback;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** The devices that Java Sound offers. A device plugged in later can take up to a minute to be listed: Java Sound keeps its list that long. */
final class JavaSoundDevices implements AudioDevices {
    private static final int LISTED_RATE_HZ = 44_100;

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Mixer.Info device : players(LISTED_RATE_HZ)) {
            names.add(device.getName());
        }
        return names;
    }

    @Override
    public AudioLine open(@Nullable String name, int sampleRateHz, int bufferFrames) throws NoDeviceException {
        for (Mixer.Info device : players(sampleRateHz)) {
            if (name == null || name.equals(device.getName())) {
                return open(device, sampleRateHz, bufferFrames);
            }
        }
        throw new NoDeviceException(
                name == null
                        ? "No sound device was found that plays stereo at " + sampleRateHz + " Hz."
                        : "The sound device “" + name + "” is not there.");
    }

    private static AudioLine open(Mixer.Info device, int sampleRateHz, int bufferFrames) throws NoDeviceException {
        AudioFormat format = format(sampleRateHz);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format, device);
            line.open(format, bufferFrames * format.getFrameSize());
            line.start();
            return new JavaSoundLine(device.getName(), line, bufferFrames);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new NoDeviceException(
                    "The sound device “" + device.getName() + "” cannot be used now (" + e.getMessage() + ").", e);
        }
    }

    /** Devices that play our format, in the system's order: its default comes first. */
    private static List<Mixer.Info> players(int sampleRateHz) {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, format(sampleRateHz));
        List<Mixer.Info> players = new ArrayList<>();
        for (Mixer.Info device : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(device).isLineSupported(wanted)) {
                players.add(device);
            }
        }
        return players;
    }

    private static AudioFormat format(int sampleRateHz) {
        return new AudioFormat(sampleRateHz, 16, 2, true, false);
    }
}
