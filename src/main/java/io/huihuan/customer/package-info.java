/**
 * The people we serve: Customer 客户, Purchase 购买记录, opt-out 拒绝联系. A person is one record, known by a normalised
 * phone number or by an external id. Everybody who may read customers may read all of them: one person rings several
 * teams. What a team did for the customer is the team's, so the timeline shows only entries of the reader's own scope.
 * Administrators read no customers at all.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "identity"})
package io.huihuan.customer;
