/** How one gets in and how long one stays: the chains of filters, sign-in with its patience, the limits of a session. */
@org.jspecify.annotations.NullMarked
package io.huihuan.identity.entrance;
