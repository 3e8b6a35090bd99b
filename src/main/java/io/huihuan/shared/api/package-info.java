/**
 * What every controller under {@code /api} shares: problem documents (RFC 9457), strict JSON, the version somebody saw
 * (If-Match), answers given once (Idempotency-Key), lists by cursor, the pace of a token, the OpenAPI document.
 */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.api;
