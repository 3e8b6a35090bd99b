/** Customers for programs: {@code /api/v1/customers}. */
@org.jspecify.annotations.NullMarked
package io.huihuan.customer.api;
