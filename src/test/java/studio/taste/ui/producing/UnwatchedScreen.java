package studio.taste.ui.producing;

import studio.taste.session.producing.ProducingScreen;
import studio.taste.session.producing.ProducingSnapshot;

/** Shows nothing: what was sent to the session stays on its way. */
final class UnwatchedScreen implements ProducingScreen {
    @Override
    public void show(ProducingSnapshot snapshot) {}

    @Override
    public void trouble(String sentence) {}
}
