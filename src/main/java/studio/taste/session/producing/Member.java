package studio.taste.session.producing;

import studio.taste.audio.AudioClip;
import studio.taste.session.Embedding;
import studio.taste.session.StudioEvent;

/**
 * A candidate that is ready to be shown.
 *
 * @param candidate what is heard
 * @param audio what the encoder says of it
 * @param clip its sound, at the loudness all members have
 */
record Member(StudioEvent.Candidate candidate, Embedding audio, AudioClip clip) {}
