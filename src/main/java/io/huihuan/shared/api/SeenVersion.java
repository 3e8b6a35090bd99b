package io.huihuan.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code long} of a controller method: the version the caller saw, from {@code If-Match: "7"}. None is 428, anything
 * but one version in quotes is 400.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeenVersion {}
