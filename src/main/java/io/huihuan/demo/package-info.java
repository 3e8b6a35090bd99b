/** A sample company with a year behind it, brought in through the front doors; only where {@code huihuan.demo=true}. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package io.huihuan.demo;
