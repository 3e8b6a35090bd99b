/**
 * Components without a business word: kanban, filter bar, detail page, upload; and what every module may bring to the
 * frame around the pages.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package io.huihuan.ui;
