package io.huihuan.ticket.sla;

import io.huihuan.calendar.CalendarId;
import io.huihuan.calendar.CalendarVersionId;
import io.huihuan.calendar.Calendars;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The ordered list of SLA policies, kept by the administrator; the first that matches gives a ticket its terms. */
@Service
public class SlaPolicies {

    private final Access access;
    private final SlaPolicyRepository policies;
    private final Calendars calendars;
    private final ChangeFeed feed;
    private final Clock clock;
    private volatile @Nullable List<SlaPolicy> active;

    SlaPolicies(
            Access access,
            SlaPolicyRepository policies,
            Calendars calendars,
            ChangeFeed feed,
            LiveFeed live,
            Clock clock) {
        this.access = access;
        this.policies = policies;
        this.calendars = calendars;
        this.feed = feed;
        this.clock = clock;
        live.follow(news -> {
            if (news.stream().anyMatch(each -> each.subject().kind().equals("SLA_POLICY"))) {
                active = null;
            }
        });
    }

    /** The whole list in its order, policies switched off included. */
    @Transactional(readOnly = true)
    public List<PolicyRow> all() {
        access.require(Permission.SLA_ADMIN);
        return policies.findAllByOrderByPositionAsc().stream()
                .map(SlaPolicies::row)
                .toList();
    }

    /** Adds a policy at the end of the list. */
    @Transactional
    public PolicyRow add(PolicyDraft draft) {
        var by = access.require(Permission.SLA_ADMIN);
        var policy = policies.saveAndFlush(new SlaPolicy((int) policies.count(), draft));
        feed.publish(new PolicyEvent.PolicyAdded(policy.id, clock.instant(), by.account(), brief(policy)));
        forgetAfterCommit();
        return row(policy);
    }

    /**
     * Sets other terms; tickets keep theirs until their urgency, grade or category changes.
     *
     * @throws RuleBroken where an urgency would find no terms any more
     */
    @Transactional
    public void change(UUID id, long seen, PolicyDraft draft) {
        var by = access.require(Permission.SLA_ADMIN);
        SlaPolicy policy = seen(id, seen);
        String before = brief(policy);
        keepingTerms(() -> policy.take(draft));
        changed(policy, by.account(), before, brief(policy));
    }

    /** Moves a policy to another place in the list. */
    @Transactional
    public void reorder(UUID id, long seen, int position) {
        var by = access.require(Permission.SLA_ADMIN);
        SlaPolicy policy = seen(id, seen);
        int before = policy.position;
        var list = new java.util.ArrayList<>(policies.findAllByOrderByPositionAsc());
        list.remove(policy);
        list.add(Math.clamp(position, 0, list.size()), policy);
        for (int place = 0; place < list.size(); place++) {
            list.get(place).position = place;
        }
        changed(policy, by.account(), String.valueOf(before), String.valueOf(policy.position));
    }

    /**
     * Switches a policy off or on.
     *
     * @throws RuleBroken where an urgency would find no terms any more
     */
    @Transactional
    public void setActive(UUID id, long seen, boolean on) {
        var by = access.require(Permission.SLA_ADMIN);
        SlaPolicy policy = seen(id, seen);
        keepingTerms(() -> policy.active = on);
        changed(policy, by.account(), on ? "OFF" : "ON", on ? "ON" : "OFF");
    }

    /** Every urgency that finds terms before a change finds some after it, so that every ticket has its clocks. */
    private void keepingTerms(Runnable change) {
        List<Urgency> before = served();
        change.run();
        List<Urgency> after = served();
        before.stream().filter(each -> !after.contains(each)).findFirst().ifPresent(bare -> {
            throw new RuleBroken("sla.uncovered", bare);
        });
    }

    private List<Urgency> served() {
        var list = policies.findAllByOrderByPositionAsc();
        return Stream.of(Urgency.values())
                .filter(urgency -> list.stream().anyMatch(each -> each.active && each.matches(null, urgency)))
                .toList();
    }

    /** The terms a ticket gets now. */
    public SlaTerms terms(@Nullable ComplaintGrade grade, Urgency urgency) {
        return active().stream()
                .filter(each -> each.matches(grade, urgency))
                .findFirst()
                .map(each -> each.terms(this::version))
                .orElseThrow(() -> new RuleBroken("sla.no-policy", urgency));
    }

    private CalendarVersionId version(@Nullable UUID calendar) {
        return calendar == null ? calendars.currentDefault() : calendars.current(new CalendarId(calendar));
    }

    private List<SlaPolicy> active() {
        List<SlaPolicy> known = active;
        if (known == null) {
            known = policies.findAllByOrderByPositionAsc().stream()
                    .filter(each -> each.active)
                    .toList();
            active = known;
        }
        return known;
    }

    private void changed(SlaPolicy policy, String account, String before, String after) {
        policies.saveAndFlush(policy);
        feed.publish(new PolicyEvent.PolicyChanged(policy.id, clock.instant(), account, before, after));
        forgetAfterCommit();
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                active = null;
            }
        });
    }

    private SlaPolicy seen(UUID id, long seen) {
        SlaPolicy policy = policies.findById(id).orElseThrow(() -> new Missing("SLA_POLICY", id));
        if (!Objects.equals(policy.version, seen)) {
            throw new RuleBroken("sla.changed", policy.name);
        }
        return policy;
    }

    private static PolicyRow row(SlaPolicy policy) {
        return new PolicyRow(
                policy.id,
                Objects.requireNonNullElse(policy.version, 0L),
                policy.position,
                policy.active,
                policy.draft());
    }

    private static String brief(SlaPolicy policy) {
        return policy.name + " " + policy.firstResponseMinutes + "/" + policy.resolutionMinutes
                + (policy.businessHours ? " BUSINESS" : " ROUND_THE_CLOCK");
    }
}
