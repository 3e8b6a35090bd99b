/** A board of columns and cards that stays quick with any number of cards. It knows no business word. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ui.kanban;
