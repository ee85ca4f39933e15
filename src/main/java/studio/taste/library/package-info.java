/**
 * Songs on disk: a home's {@code songs/} folder, importing stems into it and loading them again.
 *
 * <p>Belongs here: what turns files into {@code music} values and back. With {@code store} and {@code export} the only room that
 * touches files. Uses {@code music}, {@code loudness} and {@code audio}; {@code app} makes it and hands it in. One folder a song,
 * {@code songs/<id>/} with {@code song.json} and {@code stems/*.wav}, appears whole or not at all.
 */
@NullMarked
package studio.taste.library;

import org.jspecify.annotations.NullMarked;
