package io.huihuan.testing;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * A test of a part of the interface alone in a real browser: pages and words, no database and nobody signed in. The test
 * imports a route to a page that shows the part.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(classes = PartBrowserTest.Bare.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface PartBrowserTest {

    /** What serves the page; the policy of decision 0009 is the shell's. No configuration by name, lest every scan find it. */
    @EnableVaadin("io.huihuan.shell")
    @ComponentScan({"io.huihuan.shared.text", "io.huihuan.shared.time", "io.huihuan.ui.words"})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SpringBootAutoConfiguration.class,
        VaadinScopesConfig.class
    })
    class Bare {}
}
