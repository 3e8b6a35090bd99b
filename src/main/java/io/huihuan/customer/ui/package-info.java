/** The pages about customers. */
@org.jspecify.annotations.NullMarked
package io.huihuan.customer.ui;
