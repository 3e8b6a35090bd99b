package io.huihuan.identity;

import java.util.Locale;

/** How a person likes the pages: language and brightness. */
public record Preferences(Locale locale, Theme theme) {}
