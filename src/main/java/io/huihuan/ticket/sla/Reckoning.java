package io.huihuan.ticket.sla;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The answer to "why is it due then": every stretch of running and standing clocks, and what they add up to.
 *
 * @param segments oldest first
 * @param used working time that has counted against each promise, as long as it lasted
 */
public record Reckoning(List<Segment> segments, Map<Promise, Duration> used) {}
