package studio.taste.remix;

/**
 * How far a forecast lay off what was measured on the rendered sound: forecast less measured.
 *
 * @param integratedLu error of the integrated loudness, LU
 * @param loudnessRangeLu error of the loudness range, LU
 * @param truePeakDb error of the true peak, dB
 */
public record ForecastError(double integratedLu, double loudnessRangeLu, double truePeakDb) {}
