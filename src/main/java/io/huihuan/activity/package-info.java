/**
 * Who should read which sentence: Notice 通知, inbox 收件箱. It hears events only; nothing that happens waits for it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "customer",
            "calendar",
            "ticket",
            "survey",
            "survey::intervention",
            "insight",
            "insight::alert"
        })
package io.huihuan.activity;
