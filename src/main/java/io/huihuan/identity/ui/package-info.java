/** Pages on which administrators manage people, departments, teams and tokens, and everybody the own password. */
@org.jspecify.annotations.NullMarked
package io.huihuan.identity.ui;
