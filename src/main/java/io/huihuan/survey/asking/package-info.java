/**
 * When customers are asked 邀请规则: by rule after a ticket closes, through the contact ledger, by mail or SMS, once more
 * after some days, and not any more when the matter goes on.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("asking")
package io.huihuan.survey.asking;
