package studio.taste.playback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices that can be plugged in and out, each with a {@link CapturingLine}. */
final class CapturingDevices implements AudioDevices {
    private final List<String> plugged = new ArrayList<>();
    private final List<CapturingLine> lines = new ArrayList<>();
    private int looks;

    CapturingDevices(String... names) {
        plugged.addAll(List.of(names));
    }

    void plugIn(String name) {
        plugged.add(name);
    }

    void plugOut(String name) {
        plugged.remove(name);
        lines.stream().filter(line -> line.deviceName().equals(name)).forEach(CapturingLine::unplug);
    }

    /** The line that was opened last. */
    CapturingLine line() {
        return lines.get(lines.size() - 1);
    }

    /** How often a line was asked for. */
    int looks() {
        return looks;
    }

    @Override
    public List<String> names() {
        return List.copyOf(plugged);
    }

    @Override
    public AudioLine open(@Nullable String name, int sampleRateHz, int bufferFrames) throws NoDeviceException {
        looks++;
        if (name == null && plugged.isEmpty()) {
            throw new NoDeviceException("No sound device was found.");
        }
        if (name != null && !plugged.contains(name)) {
            throw new NoDeviceException("The sound device “" + name + "” is not there.");
        }
        lines.add(new CapturingLine(name == null ? plugged.get(0) : name, sampleRateHz));
        return line();
    }
}
