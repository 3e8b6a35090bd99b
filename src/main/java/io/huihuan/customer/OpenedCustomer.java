package io.huihuan.customer;

/**
 * A record opened in full, to be changed.
 *
 * @param version what {@link Customers#change} must name
 */
public record OpenedCustomer(CustomerId id, long version, CustomerProfile profile) {}
