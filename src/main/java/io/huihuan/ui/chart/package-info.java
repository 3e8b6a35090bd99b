/**
 * Pictures of numbers: bars, boxes, heat maps, scatters, radars, lines, matrices and maps of a process. They know no
 * business word, and nothing else touches the library behind them.
 */
@org.jspecify.annotations.NullMarked
package io.huihuan.ui.chart;
