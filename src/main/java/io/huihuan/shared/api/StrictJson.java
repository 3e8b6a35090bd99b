package io.huihuan.shared.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is taken at its word: no unknown field, no field twice, nothing guessed from another type, bounded depth. Times are
 * ISO 8601 with an offset, written in the organisation's zone; dates are {@code yyyy-MM-dd}.
 */
@Configuration
class StrictJson {

    @Bean
    JsonFactoryBuilderCustomizer boundedJson(ApiSettings settings) {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(settings.depthLimit())
                        .maxNumberLength(100)
                        .maxNameLength(1_000)
                        .build());
    }

    @Bean
    JsonMapperBuilderCustomizer jsonAtItsWord(ZoneId zone) {
        return mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(times(zone));
    }

    private static SimpleModule times(ZoneId zone) {
        return new SimpleModule("times")
                .addSerializer(
                        Instant.class,
                        new Written<>(each -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(each.atZone(zone))))
                .addDeserializer(
                        Instant.class,
                        new Read<>(
                                Instant.class,
                                text -> OffsetDateTime.parse(text).toInstant()))
                .addSerializer(LocalDate.class, new Written<>(LocalDate::toString))
                .addDeserializer(LocalDate.class, new Read<>(LocalDate.class, LocalDate::parse));
    }

    private static final class Written<T> extends ValueSerializer<T> {

        private final Function<T, String> text;

        Written(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text.apply(value));
        }
    }

    private static final class Read<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> value;

        Read(Class<T> type, Function<String, T> value) {
            this.type = type;
            this.value = value;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(type, json);
            }
            String text = json.getString();
            try {
                return value.apply(text);
            } catch (DateTimeException notOne) {
                return (T) context.handleWeirdStringValue(type, text, "");
            }
        }
    }
}
