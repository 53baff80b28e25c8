package io.datagen.core.derived;

import java.util.List;

/**
 * The lower triangular factor L of a correlation matrix R = L L' (Cholesky): row i times
 * independent standard normals is the i-th of normals correlated as R says. Rows depend on those
 * before them only, so that a column added behind the others leaves their values.
 */
public final class Correlation {
  /** What rounding may leave of zero. */
  private static final double ROUNDING = 1e-9;

  private Correlation() {}

  /** A matrix that no columns can have. */
  public static final class ImpossibleException extends Exception {
    private static final long serialVersionUID = 1L;

    ImpossibleException(String message) {
      super(message);
    }
  }

  /**
   * The factor.
   *
   * @param matrix symmetric, its diagonal 1
   * @param names of the columns, for the message
   * @throws ImpossibleException if it is not positive semi-definite
   */
  public static double[][] factor(double[][] matrix, List<String> names)
      throws ImpossibleException {
    double[][] factor = new double[matrix.length][];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = new double[i + 1];
      double squares = 0;
      for (int k = 0; k < i; k++) {
        double rest = matrix[i][k];
        for (int m = 0; m < k; m++) {
          rest -= factor[i][m] * factor[k][m];
        }
        double pivot = factor[k][k];
        if (pivot == 0 && Math.abs(rest) > ROUNDING) {
          throw impossible(
              names,
              i,
              "must correlate with the others as '"
                  + names.get(k)
                  + "' does, which they determine");
        }
        factor[i][k] = pivot == 0 ? 0 : rest / pivot;
        squares += factor[i][k] * factor[i][k];
      }
      if (squares > 1 + ROUNDING) {
        double most = Math.floor(1000 / Math.sqrt(squares)) / 1000;
        throw impossible(
            names,
            i,
            "can't correlate so strongly with them; multiply its correlations by "
                + most
                + " or less");
      }
      factor[i][i] = squares > 1 - ROUNDING ? 0 : Math.sqrt(1 - squares);
    }
    return factor;
  }

  private static ImpossibleException impossible(List<String> names, int column, String why) {
    return new ImpossibleException(
        "is not positive semi-definite: given the correlations of "
            + String.join(", ", names.subList(0, column))
            + " with each other, '"
            + names.get(column)
            + "' "
            + why);
  }
}
