package io.huihuan.insight.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how large the column store is.
 *
 * @param enabled whether this process keeps one at all
 * @param store the file; every node has its own
 * @param memory how much the store may keep in memory before it uses disk
 * @param threads how many threads answer one question
 * @param lookEvery how often it looks for changes made on other nodes
 */
@ConfigurationProperties("huihuan.insight")
public record StoreSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("./data/insight-8080.duckdb") Path store,
        @DefaultValue("512MB") String memory,
        @DefaultValue("2") int threads,
        @DefaultValue("500ms") Duration lookEvery) {}
