/** The frame around all pages: layout, navigation, sign-in, error pages. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity", "shared", "ui"})
package io.huihuan.shell;
