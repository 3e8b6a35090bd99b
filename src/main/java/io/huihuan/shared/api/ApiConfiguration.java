package io.huihuan.shared.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the parts in their places: the gate before the security chain, pace and keys behind it. */
@Configuration
@EnableConfigurationProperties(ApiSettings.class)
@EnableScheduling
class ApiConfiguration implements WebMvcConfigurer {

    /** The security chain stands at -100. */
    private static final int BEHIND_SECURITY = -50;

    @Bean
    FilterRegistrationBean<Filter> apiGate(ProblemAnswers problems, ApiSettings settings) {
        return filter(new ApiGate(problems, settings.bodyLimit().toBytes()), Ordered.HIGHEST_PRECEDENCE + 100);
    }

    @Bean
    FilterRegistrationBean<Filter> apiPace(ProblemAnswers problems, ApiSettings settings, Clock clock) {
        return filter(new Pace(problems, clock, settings.requestsPerMinute()), BEHIND_SECURITY);
    }

    @Bean
    FilterRegistrationBean<Filter> apiOncePerKey(
            ProblemAnswers problems, GivenAnswers answers, PlatformTransactionManager transactions) {
        return filter(new OncePerKey(answers, new TransactionTemplate(transactions), problems), BEHIND_SECURITY + 10);
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(order);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SeenVersions());
        resolvers.add(new Pages());
    }

    /** Bodies are JSON. What a library brings along besides (YAML with its anchors) would pass by our own checks. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(each -> each.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters()).addPathPatterns("/api/**");
    }

    /** Names of enumerated values count letter by letter, in queries as in bodies. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new ExactEnums());
    }

    @SuppressWarnings({"rawtypes", "unchecked", "NullAway"}) // an empty parameter is none
    private static final class ExactEnums implements ConverterFactory<String, Enum> {

        @Override
        public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
            return text -> text.isEmpty() ? null : (E) Enum.valueOf(type, text);
        }
    }
}
