/** Base types every module stands on: refusals, texts, time, ids and the change feed. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.huihuan.shared;
