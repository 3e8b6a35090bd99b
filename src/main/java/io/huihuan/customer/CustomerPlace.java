package io.huihuan.customer;

import java.time.Instant;

/** Where a record stands in the list with the newest first; the list goes on behind it. */
public record CustomerPlace(Instant registeredAt, CustomerId id) {}
