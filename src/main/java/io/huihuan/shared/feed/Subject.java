package io.huihuan.shared.feed;

import java.util.UUID;

/**
 * What a business event is about.
 *
 * @param kind the thing's English term in capitals: {@code TICKET}, {@code CUSTOMER}, {@code CALENDAR}…
 * @param id its id
 */
public record Subject(String kind, UUID id) {}
