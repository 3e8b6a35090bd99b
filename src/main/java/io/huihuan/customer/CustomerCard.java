package io.huihuan.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer as lists, cards and the API show one.
 *
 * @param name masked
 * @param phone the first number, masked; {@code null} for none
 */
public record CustomerCard(
        CustomerId id, String name, @Nullable String phone, Level level) {}
