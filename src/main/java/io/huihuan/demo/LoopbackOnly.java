package io.huihuan.demo;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Accounts whose password everybody knows are for this machine only, whatever the settings say. */
@Component
@ConditionalOnProperty("huihuan.demo")
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.setAddress(InetAddress.getLoopbackAddress());
    }

    /** After the settings, which set an address too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
