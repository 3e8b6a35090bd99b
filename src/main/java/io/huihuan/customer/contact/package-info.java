/**
 * The contact ledger 联系记录: every time we reach out to a customer of our own accord, whichever module asks. It keeps
 * people from being asked too often, at the wrong hour, or for what they do not want to be asked about.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("contact")
package io.huihuan.customer.contact;
