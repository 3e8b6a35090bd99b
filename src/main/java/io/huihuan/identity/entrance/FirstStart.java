package io.huihuan.identity.entrance;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Administrators;
import io.huihuan.shared.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts a server without an administrator how to make one: a link that works once, in the log. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Access access;
    private final Administrators administrators;
    private final Texts texts;

    FirstStart(Access access, Administrators administrators, Texts texts) {
        this.access = access;
        this.administrators = administrators;
        this.texts = texts;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        var environment = started.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        boolean demo = environment.getProperty("huihuan.demo", Boolean.class, false);
        if (port == null || demo || !administrators.areMissing()) {
            return;
        }
        String link = "http://localhost:" + port + "/setup/" + access.as(Actor.SYSTEM, administrators::link);
        log.warn("{}", texts.get(Texts.CHINESE, "identity.setup.log", link));
        log.warn("{}", texts.get(Texts.ENGLISH, "identity.setup.log", link));
    }
}
