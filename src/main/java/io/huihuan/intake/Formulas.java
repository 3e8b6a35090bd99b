package io.huihuan.intake;

/** Cells that a spreadsheet would take for a formula. */
public final class Formulas {

    private static final String STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    /** The cell as text: with an apostrophe before what would be computed. */
    public static String disarm(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The cell as it was before it was disarmed. */
    public static String rearm(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
