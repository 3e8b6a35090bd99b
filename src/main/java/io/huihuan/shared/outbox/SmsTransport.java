package io.huihuan.shared.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends short messages through the HTTP gateway of {@code huihuan.sms}. It follows no redirect, and reaches into one’s own
 * network only where that is allowed: the name is resolved once and what it stands for is checked there, so a name that
 * changes its meaning in between gets nowhere.
 */
@Component
class SmsTransport implements Transport, DisposableBean {

    private static final String USUAL_BODY = """
            {"phone": "{phone}", "text": "{text}"}""";
    private static final Pattern PLACE = Pattern.compile("\\{(phone|national|text)}");
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final SmsGateway gateway;
    private final JsonMapper json;
    private final CloseableHttpClient http;

    SmsTransport(SmsGateway gateway, JsonMapper json) {
        this.gateway = gateway;
        this.json = json;
        http = client(gateway);
    }

    private static CloseableHttpClient client(SmsGateway gateway) {
        var timeout = Timeout.of(gateway.timeout());
        return new HttpComponentsHttpClientBuilder()
                .withCustomizer(client -> client.disableAutomaticRetries().disableCookieManagement())
                .withDefaultRequestConfigCustomizer(
                        request -> request.setResponseTimeout(timeout).setConnectionRequestTimeout(timeout))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(gateway.timeout(), gateway.timeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(
                                gateway.internalAddresses()
                                        ? InetAddressFilter.all()
                                        : InetAddressFilter.externalAddresses()));
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public boolean isConfigured() {
        return gateway.url() != null && !gateway.url().isBlank();
    }

    @Override
    public void send(Letter letter, String key) throws Undelivered {
        if (!isConfigured() || !(letter instanceof Letter.Sms sms)) {
            throw new Undelivered(Setback.NOT_CONFIGURED, false, null);
        }
        try {
            String refusal = http.execute(request(sms), this::refusal);
            if (!refusal.isEmpty()) {
                throw new Undelivered(Setback.REFUSED, false, refusal);
            }
        } catch (FilteredHostException ownNetwork) {
            throw new Undelivered(Setback.UNREACHABLE, false, ownNetwork.getMessage());
        } catch (IOException away) {
            throw new Undelivered(Setback.UNREACHABLE, false, away.getMessage());
        } catch (IllegalArgumentException unusable) {
            throw new Undelivered(Setback.UNWRITABLE, false, unusable.getMessage());
        }
    }

    private HttpUriRequestBase request(Letter.Sms sms) {
        String url = filled(Objects.requireNonNull(gateway.url()), sms, SmsTransport::inAddress);
        var request = new HttpUriRequestBase(gateway.method(), URI.create(url));
        Map<String, String> headers = Objects.requireNonNullElse(gateway.headers(), Map.of());
        headers.forEach(request::setHeader);
        if (!gateway.method().equalsIgnoreCase("GET")) {
            String type = headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("application/json");
            String body = Objects.requireNonNullElse(gateway.body(), USUAL_BODY);
            UnaryOperator<String> escape =
                    type.startsWith("application/x-www-form-urlencoded") ? SmsTransport::inAddress : this::inJson;
            request.setEntity(new StringEntity(
                    filled(body, sms, escape), ContentType.parse(type).withCharset(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static String filled(String template, Letter.Sms sms, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(
                        switch (place.group(1)) {
                            case "phone" -> sms.phone();
                            case "national" -> sms.phone().replaceFirst("^\\+86", "");
                            default -> sms.text();
                        })));
    }

    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String inJson(String value) {
        String quoted = json.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** What the gateway says against it; empty where it took the message. Some say 200 and mean no. */
    private String refusal(ClassicHttpResponse answer) throws IOException {
        String body = beginning(answer.getEntity());
        if (answer.getCode() < 200 || answer.getCode() > 299) {
            return "HTTP " + answer.getCode() + " " + body;
        }
        if (gateway.successPointer() == null) {
            return "";
        }
        try {
            String told = json.readTree(body).at(gateway.successPointer()).asString("");
            return told.equals(gateway.successValue()) ? "" : gateway.successPointer() + "=" + told + " " + body;
        } catch (JacksonException unreadable) {
            return body;
        }
    }

    private static String beginning(@org.jspecify.annotations.Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream content = entity.getContent()) {
            return new String(content.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
