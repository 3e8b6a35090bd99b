/**
 * What comes in from outside: Import 导入 (kind 类型, mapping 映射, rejected row 被拒绝的行). An import reads a table, brings each
 * row into the product's own terms by a mapping, and hands rows in chunks to its kind, which writes them by the same rules
 * as everybody else.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "identity", "customer", "ticket", "survey"})
package io.huihuan.intake;
