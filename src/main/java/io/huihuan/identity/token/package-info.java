/** API tokens 接口令牌: how outside programs get in. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("token")
package io.huihuan.identity.token;
