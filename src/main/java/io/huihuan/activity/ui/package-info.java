/** The inbox: a page, and a bell with a live count above every page. */
@org.jspecify.annotations.NullMarked
package io.huihuan.activity.ui;
