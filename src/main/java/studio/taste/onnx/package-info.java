/**
 * Models of sound in ONNX files that the studio's user supplies.
 *
 * <p>Belongs here: the only code that knows ONNX Runtime's sessions. Implements what {@code representation} asks for; {@code app} and {@code cli}
 * hand it in.
 */
@NullMarked
package studio.taste.onnx;

import org.jspecify.annotations.NullMarked;
