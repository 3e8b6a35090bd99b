/** Pages of figures: overview, problems, timeliness, satisfaction, process, team. One filter in the address for all of them. */
@org.jspecify.annotations.NullMarked
package io.huihuan.insight.ui;
