package io.huihuan.survey;

import java.math.BigDecimal;

/**
 * A side of the service that is rated by itself.
 *
 * @param code how programs name it
 * @param weight its share of the satisfaction index, 0–1
 */
public record Dimension(String code, String name, BigDecimal weight) {}
