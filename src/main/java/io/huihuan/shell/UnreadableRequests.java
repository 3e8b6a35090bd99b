package io.huihuan.shell;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server refuses before anything of ours hears of it, such as {@code /s/%00}, gets the bare page as well. */
@Configuration
class UnreadableRequests {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> kindWebServer(BareErrorPage page) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Kind(page)));
    }

    private static final class Kind extends ErrorReportValve {

        private static final Logger log = LoggerFactory.getLogger(Kind.class);

        private final BareErrorPage page;

        Kind(BareErrorPage page) {
            this.page = page;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                page.render(null, request, response);
                response.finishResponse();
            } catch (Exception gone) {
                log.debug("nobody reads the error page any more", gone);
            }
        }
    }
}
