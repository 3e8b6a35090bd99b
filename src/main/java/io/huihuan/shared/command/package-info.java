/** What the commands of the application share: their words, and the application they run in. */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.command;
